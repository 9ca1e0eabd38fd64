import PythonSemantics
import Rewriting

extension MissingTimeout {
  var about: About {
    About(
      summary: "An outbound call without a timeout can wait for ever",
      hazard: """
        `requests`, `urllib`, `http.client`, `smtplib`, database drivers and Redis clients have no \
        deadline unless they are given one. A peer that accepts the connection and then stays silent \
        holds its caller for good, and a few such peers hold every worker of a service.
        """,
      remedy: """
        Each call is given a deadline: `timeout=(3.05, 27)` for requests that only ask, one number \
        where a body is sent (the body goes out under the first of the two), and what other libraries \
        call theirs. A deadline that the function was handed, or the name that the module's other \
        calls pass, is used before a number is written.
        """,
      caution: """
        A deadline is told as unsafe where it may end a wait that was meant, or where its exception may \
        go uncaught: responses that are streamed, long polls, sockets and clients that keep the deadline \
        for everything that follows (`socket.create_connection`, Redis, MySQL, SMTP after its data), an \
        explicit `timeout=None`, a `try` that catches too little, a file that puts a fake in the place of \
        what it calls, an address that may name a deadline of its own, and a callee that is known by an \
        annotation or a star import only.
        """,
      limits: """
        Only calls whose callee is certain are found: through imports, aliases, `partial`, sessions and \
        clients that are bound once. Not rewritten, with advice: keywords that come from elsewhere \
        (`**options`), positional arguments that do (`*arguments`), sessions with an adapter of their \
        own, server-sent events, sessions of aiohttp whose answers are read in parts, and libraries that \
        have no such parameter (`urlretrieve`, `ServerProxy`).
        """,
      rollOut: """
        Watch the rate of `requests.Timeout` and its relatives. A call now fails after at most 30 s per \
        attempt where it hung before, so a caller's own deadline should be longer. To take it \
        back for one call, pass a longer deadline; `# hoist: allow[missing-timeout]` keeps one without.
        """,
      chapter: .resilience, severity: .high,
      mentions: mentions,
      example: """
        import requests


        def load_profile(user_id):
            response = requests.get(f"https://api.example.com/users/{user_id}")
            response.raise_for_status()
            return response.json()

        """,
      equivalents: About.Equivalents(
        noqa: ["S113"], nosec: ["B113"], semgrep: ["use-timeout"], pylint: ["missing-timeout"]))
  }

  private var mentions: [Mention] {
    Self.mentions + (localWaits ? Self.mentionsOfLocalWaits : [])
  }

  /// The calls that wait, sockets, and the stubs of gRPC, whose names are anybody's.
  private static let mentions: [Mention] = {
    let waits = Wait.all.filter { !$0.value.isLocal }.keys
    return Mention.calls(to: Array(Deadline.all.keys) + waits + ["socket.socket"])
      + [Mention("requests", besides: PythonFile.callsOfParameters), "grpc"]
  }()

  private static let mentionsOfLocalWaits = Mention.calls(
    to: Wait.all.filter { $0.value.isLocal }.keys)
}
