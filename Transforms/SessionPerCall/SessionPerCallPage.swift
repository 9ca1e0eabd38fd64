import Rewriting

extension SessionPerCall {
  var about: About {
    About(
      summary: "An HTTP session is made per call",
      hazard: """
        `requests.get(…)` and its like make a session, open a connection, send one request and throw \
        both away; so does a function that makes its own `requests.Session()`, \
        `aiohttp.ClientSession()` or `httpx.AsyncClient()`. Every call pays for a TCP and a TLS \
        handshake: a hundred small requests take several times as long, and leave a hundred closed \
        connections behind on both sides.
        """,
      remedy: """
        A loop gets a session, `with requests.Session() as session:` or `with httpx.Client() as \
        client:`, and its requests are sent by that, with the arguments that they had. Functions that \
        make a session for one request share one: of `requests` each thread has its own, which begins \
        every call without cookies; of `aiohttp` and `httpx.AsyncClient` each event loop has its own, \
        which refuses cookies and is closed where the application ends.
        """,
      departure: """
        The guideline's client is made by whoever comes first and serves every event loop: a second \
        loop then meets connections of one that is closed. Ours looks which loop is running, refuses \
        cookies, and is closed where the application ends. It leaves the limits of connections as the \
        library has them; the guideline's form writes them out.
        """,
      caution: """
        A session keeps the cookies that a server sets and sends them again in the rounds of a loop \
        that follow; loops and functions that speak of cookies or of logging in are therefore left to \
        you. Sharing one among calls is told as unsafe: connections stay open, all calls of a loop share \
        a hundred of them, a redirect no longer gets the cookies that were set on the way, and requests \
        that nobody waited for are no longer cancelled.
        """,
      limits: """
        Not found: loops that only try one request again, loops that end with the first answer, loops \
        that wait longer between two requests than servers keep a connection, for the clock or for \
        somebody at the keyboard, and `while True` without a way out. Sessions of an event loop are shared only where handlers alone \
        reach the call, and their file can close them. That is where its only application already ends \
        something (a lifespan, `on_event("shutdown")`, `after_serving`, `while_serving`, `on_cleanup`, \
        `cleanup_ctx`), else in a hook of its own; FastAPI and Starlette get a lifespan only where \
        nothing else may have told them of other hooks, which that would switch off. Where another file \
        makes the application, what it is told of closes them. A router of FastAPI gets a lifespan, which \
        runs from FastAPI 0.112.2 on: other files may only include the router, and mount no application \
        in another one. A blueprint of Quart gets `after_app_serving`, and an application of aiohttp \
        `on_cleanup` where a function tells it of routes. Lists of routes have no end of their own. \
        Elsewhere, where a session is set up for the call, and for `httpx.Client`, there is advice.
        """,
      rollOut: """
        Watch the connections that the service accepts: it should see a few for each process, and \
        answer sooner. A session of `requests` keeps ten connections for each host at most, one of an \
        event loop a hundred in all; that times the processes is the worst case. To take the fix back \
        for one call, make a session there again under `# hoist: allow[session-per-call]`.
        """,
      chapter: .pooling, severity: .critical,
      mentions: Mention.calls(to: SessionKind.constructors, SessionLibrary.functions),
      example: """
        import requests

        API = "https://api.example.com"


        def titles(ids):
            result = []
            for item in ids:
                response = requests.get(f"{API}/items/{item}", timeout=5)
                result.append(response.json()["title"])
            return result

        """)
  }
}
