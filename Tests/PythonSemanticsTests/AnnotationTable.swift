extension MeaningTests {
  /// What annotations say.
  static let annotations = rows(
    """
    ## parameter -> requests.Session().get
    import requests
    def f(s: requests.Session): s.get(u)
    ## optional -> requests.Session().get
    import requests
    from typing import Optional
    def f(s: Optional[requests.Session] = None): s.get(u)
    ## or None -> requests.Session().get
    import requests
    def f(s: requests.Session | None): s.get(u)
    ## union with None -> requests.Session().get
    import requests, typing as t
    def f(s: t.Union[None, requests.Session]): s.get(u)
    ## union -> unknown
    import requests, typing as t
    def f(s: t.Union[int, requests.Session]): s.get(u)
    ## string -> requests.Session().get
    import requests
    def f(s: 'requests.Session'): s.get(u)
    ## string with None -> requests.Session().get
    import requests
    def f(s: 'requests.Session | None'): s.get(u)
    ## string with Optional -> requests.Session().get
    import requests
    from typing import Optional
    def f(s: 'Optional[ requests.Session ]'): s.get(u)
    ## type checking -> requests.Session().get
    from typing import TYPE_CHECKING
    if TYPE_CHECKING:
      from requests import Session
    def f(s: 'Session'): s.get(u)
    ## annotated -> sqlalchemy.orm.Session().get
    from typing import Annotated
    from sqlalchemy.orm import Session
    def f(s: Annotated[Session, Depends(g)]): s.get(u)
    ## alias -> sqlalchemy.orm.Session().get
    from typing import Annotated
    from sqlalchemy.orm import Session
    Db = Annotated[Session, 1]
    def f(s: Db): s.get(u)
    ## type alias -> sqlalchemy.orm.Session().get
    from sqlalchemy.orm import Session
    type Db = Session
    def f(s: Db): s.get(u)
    ## over the value -> sqlalchemy.orm.Session().get
    from sqlalchemy.orm import Session
    from fastapi import Depends
    def f(s: Session = Depends(g)): s.get(u)
    ## Any -> unknown
    from typing import Any
    def f(s: Any): s.get(u)
    ## Any with value -> requests.Session().get
    import requests
    from typing import Any
    s: Any = requests.Session()
    s.get(u)
    ## class -> unknown
    import requests
    def f(s: type[requests.Session]): s.get(u)
    ## starred -> unknown
    import requests
    def f(*s: requests.Session): s.get(u)
    ## local class -> unknown
    class Session: pass
    def f(s: Session): s.get(u)
    ## list -> builtins.list().pop
    import requests
    def f(s: list[requests.Session]): s.pop(u)
    ## generic -> queue.Queue().get
    import queue
    def f(q: queue.Queue[int]): q.get()
    ## variable -> requests.Session().get
    import requests
    s: requests.Session = make()
    s.get(u)
    """)

  /// Calls of what calls return.
  static let chains = rows(
    """
    ## instance -> requests.Session().get
    import requests
    requests.Session().get(u)
    ## result -> requests.get().json
    import requests
    requests.get(u).json()
    ## query -> sqlalchemy.orm.Session().query().filter().all
    from sqlalchemy.orm import Session
    def f(db: Session): db.query(U).filter(x).all()
    ## subscript -> unknown
    import requests
    requests[0].get(u)
    ## string -> unknown
    ''.join(u)
    ## self -> unknown
    class A:
      def f(self): self.g(u)
    ## super -> builtins.super().g
    class A:
      def f(self): super().g(u)
    """)
}
