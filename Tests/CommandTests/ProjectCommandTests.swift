import Foundation
import Testing

/// What the rest of a project says about its files, from the outside.
@Suite struct ProjectCommandTests {
  private static let client = """
    import redis
    import requests


    def fetch(key):
        cache = redis.Redis(host="cache")
        return cache.get(key) or requests.get("https://example.org").text

    """

  @Test(arguments: [
    (["requests.py", "app.py"], ["redis-client-per-call"]),
    (["redis.py", "app.py"], ["missing-timeout"]),
    (["app/redis/__init__.py", "app/main.py"], ["missing-timeout"]),
    (["app/__init__.py", "app/requests.py", "app/redis.py", "app/main.py"], nil),
    (["src/requests.py", "requests.py", "app.py"], ["redis-client-per-call"]),
  ])
  func ownModulesAreNotTheLibrariesOfTheirName(paths: [String], hazards: [String]?) throws {
    let main = paths[paths.count - 1]
    let repository = try Repository(
      Dictionary(uniqueKeysWithValues: paths.map { ($0, $0 == main ? Self.client : "") }))
    for names in [".", main] {
      let diff = try repository.run("\"$0\" diff \(names)").output
      for hazard in ["missing-timeout", "redis-client-per-call"] {
        let isFound = diff.contains("# \(hazard) [")
        #expect(isFound == (hazards?.contains(hazard) ?? true), "\(hazard) in \(names)")
      }
    }
  }

  @Test func reboundNamesAreNotTheLibrary() throws {
    let repository = try Repository([
      "app.py": """
      import requests

      requests = FakeRequests()


      def fetch(url):
          return requests.get(url)

      """,
      "given.py": "def fetch(requests, url):\n    return requests.get(url)\n",
    ])
    #expect(try repository.run("\"$0\" diff --select missing-timeout").output.isEmpty)
  }

  private static let cache = """
    import redis


    def read(key):
        return redis.Redis(host="cache").get(key)

    """

  @Test func newFilesAreWrittenAsTheyAreShown() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/a.py": Self.cache, "app/b.py": Self.cache,
    ])
    let select = "--select redis-client-per-call"
    let diff = try repository.run("\"$0\" diff \(select) | tee .git/patch")
    #expect(diff.output.contains("new file mode 100644\n--- /dev/null\n+++ b/app/clients.py\n"))
    #expect(diff.errors.hasPrefix("3 Python files seen"))
    let command = try repository.run("\"$0\" apply \(select)")
    #expect(command.output == "app/clients.py\napp/a.py\napp/b.py\n" && command.code == 0)
    #expect(try repository.run("git apply -R --check .git/patch").code == 0)
    #expect(try repository.run("\"$0\" diff \(select)").output.isEmpty)
  }

  @Test func whatNeedsANewFileIsNotWrittenWithoutIt() throws {
    let repository = try Repository([
      "app/__init__.py": "", "app/a.py": Self.cache, "app/b.py": Self.cache,
    ])
    try repository.run("mkdir app/.clients.py.hoist-unfinished")
    let command = try repository.run(
      "\"$0\" apply --select redis-client-per-call app/a.py app/b.py")
    #expect(command.output.isEmpty && command.code == 2)
    let told = command.errors.split(separator: "\n").filter { $0.hasPrefix("hoist: ") }
    #expect(
      told == [
        "hoist: app/clients.py: not written: something is in the way of its temporary file",
        "hoist: app/a.py: not written: it needs app/clients.py, which was not written",
        "hoist: app/b.py: not written: it needs app/clients.py, which was not written",
      ])
    #expect(try repository.bytes(of: "app/a.py") == Array(Self.cache.utf8))
  }
}
