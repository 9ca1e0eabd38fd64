import Rewriting

extension MissingCircuitBreaker {
  var about: About {
    About(
      summary: "A dead service is asked again and again",
      hazard: """
        A service that is down holds each of its callers until a deadline passes. While it is down, every \
        request that needs it waits in vain and occupies a worker, until those that do not need it wait, \
        too; and when it comes back, all that has piled up falls upon it at once.
        """,
      remedy: """
        Functions that ask a service are decorated with its circuit breaker, of which a project has one for \
        each constant or host that the addresses begin with (the host, where the constant says only what is \
        asked for: `TOKEN_URL`). After five failures in a row it opens: for \
        30 s calls fail at once, with the exception for a failed connection, which callers catch already. \
        It stands above a retry, so that a call counts once. Where `raise_for_status` is called, a status \
        below 500 is no failure of the service; the function that tells the two apart is one for all \
        breakers of a library, in a module `circuits` where several files need it. Of what `urlopen` raises, \
        `URLError`, the exception of a deadline and that of a broken connection count, and no other \
        `OSError`: those may come from the function itself, whose disk is full.
        """,
      departure: """
        A project has one breaker for each service in the place of one at each function. Only failures \
        of the service count, callers meet an exception that they catch already while it is open, and \
        what the function returns stays what it was.
        """,
      caution: """
        Always: while a breaker is open, its callers fail without a try. Each process has its own. A \
        function that hands on the answer without looking at its status counts failed connections and \
        deadlines only.
        """,
      limits: """
        Looked at are functions that send POST, PUT, PATCH or DELETE, that a handler of requests calls, that \
        are tried again, or that raise the failures of a service which they know by name. Not rewritten, \
        with advice: addresses that come from a caller or that an instance may be given, functions that \
        catch the exception themselves, generators, routes and tasks. A call without a deadline is given \
        one first; one whose deadline may be `None` is left alone.
        """,
      rollOut: """
        Watch the rate of failed calls for each service, and `CircuitBreakerMonitor.get_open()`. In the \
        worst case a service is not asked for 30 s after it has come back. In tests, \
        `payments_circuit.reset()` closes a breaker. To take it back for one function, remove its decorator; \
        `# hoist: allow[missing-circuit-breaker]` keeps it away.
        """,
      chapter: .resilience, severity: .high,
      mentions: Mention.webRequests,
      example: """
        import requests

        PAYMENTS_URL = "https://payments.example.com"


        def charge(order):
            return requests.post(f"{PAYMENTS_URL}/charges", json=order, timeout=30)

        """)
  }
}
