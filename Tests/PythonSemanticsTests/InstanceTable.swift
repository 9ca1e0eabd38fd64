extension MeaningTests {
  /// Values that calls made.
  static let instances = rows(
    """
    ## session -> requests.Session().get
    import requests
    s = requests.Session()
    s.get(u)
    ## session of the module in a function -> requests.Session().get
    import requests
    s = requests.Session()
    def f(): s.get(u)
    ## with -> requests.Session().get
    import requests
    with requests.Session() as s: s.get(u)
    ## async with -> aiohttp.ClientSession().get
    import aiohttp
    async def f():
      async with aiohttp.ClientSession() as s:
        async with s.get(u): pass
    ## second item of with -> requests.Session().get
    import requests
    with a() as b, requests.Session() as s: s.get(u)
    ## with unpacked -> unknown
    import requests
    with requests.Session() as (s, t): s.get(u)
    ## closing -> requests.Session().get
    import requests, contextlib
    with contextlib.closing(requests.Session()) as s: s.get(u)
    ## exit stack -> requests.Session().get
    import requests
    from contextlib import ExitStack
    with ExitStack() as k:
      s = k.enter_context(requests.Session())
      s.get(u)
    ## awaited -> asyncpg.connect().execute
    import asyncpg
    async def f():
      c = await asyncpg.connect(d)
      c.execute(q)
    ## lazy global -> redis.Redis().get
    import redis
    _r = None
    def get():
      global _r
      if _r is None: _r = redis.Redis()
      _r.get(k)
    ## subclass -> unknown
    import requests
    class S(requests.Session): pass
    s = S()
    s.get(u)
    ## local function -> unknown
    def make(): pass
    s = make()
    s.get(u)
    ## or -> requests.post
    import requests
    def f(session):
      (session or requests).post(u)
    ## parameter without annotation -> unknown
    def f(session): session.get(u)
    ## dictionary -> unknown
    session = {}
    session.get(u)
    ## iterated -> unknown
    import requests
    for s in [requests.Session()]: s.get(u)
    ## made by a function -> requests.Session().get
    import requests
    def make():
      s = requests.Session()
      return s
    def f(): make().get(u)
    ## made by a decorated function -> unknown
    import requests
    @wrapped
    def make(): return requests.Session()
    make().get(u)
    ## made or not -> requests.Session().get
    import requests
    def make(a):
      if a: return requests.Session()
    make(1).get(u)
    ## yielded -> unknown
    import requests
    def make():
      yield requests.Session()
      return requests.Session()
    make().get(u)
    ## property -> requests.Session().get
    import requests
    class A:
      @property
      def s(self): return requests.Session()
      def f(self): self.s.get(u)
    ## property that is set -> unknown
    import requests
    class A:
      @property
      def s(self): return requests.Session()
      @s.setter
      def s(self, s): self._s = s
      def f(self): self.s.get(u)
    ## given or made -> requests.Session().get
    import requests
    def f(s=None):
      s = s or requests.Session()
      s.get(u)
    ## rebound -> unknown
    import requests
    def f(s):
      s.get(u)
      s = requests.Session()
      s.get(u)
    """)

  /// Attributes of `self`.
  static let attributes = rows(
    """
    ## self -> requests.Session().get
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
      def f(self): self.s.get(u)
    ## self by another name -> requests.Session().get
    import requests
    class A:
      def __init__(me): me.s = requests.Session()
      def f(this): this.s.get(u)
    ## nested function -> requests.Session().get
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
      def f(self):
        def g(): self.s.get(u)
    ## other class -> unknown
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
    class B:
      def f(self): self.s.get(u)
    ## assigned twice -> unknown
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
      def g(self): self.s = other
      def f(self): self.s.get(u)
    ## None first -> requests.Session().get
    import requests
    class A:
      def __init__(self): self.s = None
      def g(self): self.s = requests.Session()
      def f(self): self.s.get(u)
    ## class attribute -> requests.Session().get
    import requests
    class A:
      s = requests.Session()
      def f(self): self.s.get(u)
    ## class attribute by class -> requests.Session().get
    import requests
    class A:
      s = requests.Session()
      @classmethod
      def f(cls): cls.s.get(u)
    ## annotated -> requests.Session().get
    import requests
    class A:
      s: requests.Session
      def f(self): self.s.get(u)
    ## set from outside by class -> unknown
    import requests
    class A:
      s = requests.Session()
      def f(self): self.s.get(u)
    A.s = x()
    class B:
     def g(self): pass
    ## method of the same name -> unknown
    import requests
    class A:
      def s(self): pass
      def __init__(self): self.s = requests.Session()
      def f(self): self.s.get(u)
    ## static method -> unknown
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
      @staticmethod
      def f(self): self.s.get(u)
    ## unpacked -> unknown
    import requests
    class A:
      def __init__(self): self.s, t = requests.Session(), 1
      def f(self): self.s.get(u)
    ## local base -> requests.Session().get
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
    class B(A):
      def f(self): self.s.get(u)
    ## private -> requests.Session().get
    import requests
    class A:
      __s = requests.Session()
      def f(self): self.__s.get(u)
    ## rebound self -> unknown
    import requests
    class A:
      def __init__(self): self.s = requests.Session()
      def f(self):
        self = x
        self.s.get(u)
    ## with self -> requests.Session().get
    import requests
    class A:
      def f(self):
        with requests.Session() as self.s: self.s.get(u)
    ## function of a method -> requests.get
    import requests
    class A:
      def __init__(self): self.get = requests.get
      def f(self): self.get(u)
    """)
}
