import Rewriting

extension SessionPerCall {
  var about: About {
    About(
      summary: "An HTTP session is made per call",
      hazard: """
        `requests.get(…)` and its like make a session, open a connection, send one request and throw \
        both away. In a loop every round pays for a TCP and a TLS handshake, and `httpx` reads the \
        certificates again: a hundred small requests take several times as long, and leave a hundred \
        closed connections behind on both sides.
        """,
      remedy: """
        The loop gets a session, `with requests.Session() as session:` or `with httpx.Client() as \
        client:`, and its requests are sent by that, with the arguments that they had. The session \
        wraps the outermost loop whose rounds send different requests.
        """,
      caution: """
        A session keeps the cookies that a server sets, and sends them to that server in the rounds \
        that follow. Loops that speak of cookies or of logging in, and those whose rounds ask for \
        different users, are therefore left to you.
        """,
      limits: """
        Not found: loops that only try one request again, loops that end with the first answer, and \
        `while True` without a way out. Not rewritten, with advice: generators that are read later, \
        and arguments that only a session takes (`verify` and `proxy` of `httpx`).
        """,
      rollOut: """
        Watch the connections that the service accepts: it should see one for each loop and host, and \
        answer sooner. A session holds ten connections for each host at most. To take the fix back for one \
        loop, send by `requests.get` there again under `# hoist: allow[session-per-call]`.
        """,
      chapter: .pooling, severity: .critical,
      mentions: ["httpx", "requests"],
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
