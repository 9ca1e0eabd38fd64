import Rewriting

extension MissingRetry {
  var about: About {
    About(
      summary: "A passing network error fails the request",
      hazard: """
        A connection that is refused or dropped while a server restarts, a proxy moves or a packet \
        is lost fails a request that would have succeeded a second later. Where many requests lead to \
        one answer, most answers meet such an error at some time.
        """,
      remedy: """
        Functions that send one request which only asks (GET, HEAD, OPTIONS) are decorated with a \
        policy of tenacity, of which a project has one for each library: three tries, waits that grow \
        and differ by chance, and only after a failed connection. Where the function calls \
        `raise_for_status`, the statuses 429, 502, 503 and 504 are reasons, too. After the last try \
        the caller meets the exception that it knows. A loop that tries again at once is replaced.
        """,
      departure: """
        A project has one policy in the place of one at each function. It tries again only after failed \
        connections, lets chance into the waits so that callers do not come back together, and ends \
        with the exception that the caller knows.
        """,
      caution: """
        Always: a call that fails takes longer, and its server may be asked three times. Deadlines for \
        reading that pass are no reason to try again, unless `read-timeouts` says so.
        """,
      limits: """
        Not rewritten, with advice: requests that may change something (POST, PUT, PATCH, DELETE), \
        functions that do more than one request or something else that must not happen twice, that \
        catch the exception themselves, generators, routes and tasks, answers that are streamed, and \
        requests within a lock or a transaction. What is tried again already is left alone: by a \
        decorator, a loop, a mounted adapter, a caller. So are functions that ask whether somebody is \
        there, such as `ping`: a failure is their answer. A call without a deadline is given one first; \
        one whose deadline may be `None` is left alone.
        """,
      rollOut: """
        Watch the number of requests that the servers behind see, and how long failing calls take: with \
        the defaults up to 5 s more and three requests in the place of one. In tests, \
        `fetch.retry.wait = wait_none()` takes the waits away. To take it back for one function, remove \
        its decorator; `# hoist: allow[missing-retry]` keeps it away.
        """,
      chapter: .resilience, severity: .high,
      mentions: Mention.webRequests,
      example: """
        import requests


        def fetch_rates(currency):
            response = requests.get(f"https://rates.example.com/{currency}", timeout=(3.05, 27))
            return response.json()

        """)
  }
}
