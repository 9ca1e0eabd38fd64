import Engine
import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

@testable import Transforms

/// What the settings of `missing-timeout` change.
@Suite struct MissingTimeoutSettingTests {
  @Test func writesAConstantOfTheModule() {
    let before = """
      import requests


      def page(url):
          return requests.get(url).text


      def profile(url):
          return requests.get(url, params={"full": 1}).json()

      """
    let after = """
      import requests

      HTTP_TIMEOUT = (3.05, 27)


      def page(url):
          return requests.get(url, timeout=HTTP_TIMEOUT).text


      def profile(url):
          return requests.get(url, params={"full": 1}, timeout=HTTP_TIMEOUT).json()

      """
    #expect(rewrite(before, constant: "HTTP_TIMEOUT") == after)
    #expect(rewrite(after, constant: "HTTP_TIMEOUT") == after)
  }

  @Test func writesOneNumberWhereLibrariesDiffer() {
    let before = """
      from urllib.request import urlopen

      import aiohttp
      import requests


      def page(url):
          requests.get(url)
          return urlopen(url)


      async def ping(url):
          async with aiohttp.ClientSession() as session:
              await session.get(url)

      """
    let after = """
      from urllib.request import urlopen

      import aiohttp
      import requests

      HTTP_TIMEOUT = 30


      def page(url):
          requests.get(url, timeout=HTTP_TIMEOUT)
          return urlopen(url, timeout=HTTP_TIMEOUT)


      async def ping(url):
          async with aiohttp.ClientSession(
              timeout=aiohttp.ClientTimeout(total=HTTP_TIMEOUT)
          ) as session:
              await session.get(url)

      """
    #expect(rewrite(before, constant: "HTTP_TIMEOUT") == after)
  }

  @Test func usesAConstantThatIsThere() {
    let before = """
      import requests

      HTTP_TIMEOUT = 10


      def save(url, body):
          return requests.post(url, json=body)

      """
    let after = before.replacing("json=body", with: "json=body, timeout=HTTP_TIMEOUT")
    #expect(rewrite(before, constant: "HTTP_TIMEOUT") == after)
  }

  @Test func importsAConstant() {
    let before = """
      import requests


      def page(url):
          return requests.get(url).text


      def forward(url, **options):
          return requests.get(url, **options)

      """
    let after = """
      import requests
      from app.settings import HTTP_TIMEOUT


      def page(url):
          return requests.get(url, timeout=HTTP_TIMEOUT).text


      def forward(url, **options):
          options.setdefault("timeout", HTTP_TIMEOUT)
          return requests.get(url, **options)

      """
    #expect(rewrite(before, constant: "app.settings:HTTP_TIMEOUT") == after)
    #expect(rewrite(after, constant: "app.settings:HTTP_TIMEOUT") == after)
  }

  @Test(arguments: ["", "not a name", "a.B", "x:y:z", "app.settings:"])
  func writesALiteralWithoutAUsableName(_ constant: String) {
    let before = "import requests\n\nrequests.get(\"https://a.example\")\n"
    let after = before.replacing("\")", with: "\", timeout=(3.05, 27))")
    #expect(rewrite(before, constant: constant) == after)
  }

  @Test func leavesANameThatMeansSomethingElse() {
    let before = """
      import requests


      def page(url, HTTP_TIMEOUT):
          return requests.get(url).text

      """
    let after = before.replacing("get(url)", with: "get(url, timeout=(3.05, 27))")
    #expect(rewrite(before, constant: "HTTP_TIMEOUT") == after)
  }

  @Test func advisesOnLocalWaitsWhenAsked() throws {
    let text = """
      import queue
      import subprocess
      import threading

      jobs = queue.Queue()
      worker = threading.Thread(target=print)
      subprocess.run(["ls"])
      subprocess.run(["ls"], timeout=5)
      jobs.get()
      jobs.get(timeout=1)
      jobs.get(False)
      worker.join()

      """
    let file = try #require(PythonFile(SyntaxTree(parsing: SourceText(Array(text.utf8)))))
    #expect(MissingTimeout().findings(in: file).isEmpty)
    let findings = MissingTimeout(localWaits: true).findings(in: file)
    #expect(findings.count == 3)
    #expect(findings.allSatisfy { $0.fix == nil && $0.advice != nil })
  }

  private func rewrite(_ text: String, constant: String) -> String {
    var policy = Policy()
    policy.named = ["missing-timeout"]
    let engine = Engine([MissingTimeout(constant: constant)], policy: policy)
    let outcome = engine.outcome(of: SourceText(Array(text.utf8)))
    #expect(outcome.mistakes.isEmpty)
    return Array(outcome.after().bytes).text
  }
}
