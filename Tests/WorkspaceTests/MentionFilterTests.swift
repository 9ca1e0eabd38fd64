import Rewriting
import SourceText
import Testing

@testable import Workspace

/// Which files are worth a look.
@Suite struct MentionFilterTests {
  private let filter = MentionFilter(["redis", "requests", "six", "query", "execute("])

  @Test(arguments: [
    "import requests", "import os, requests", "import requests as r", "import\trequests",
    "import os, \\\n  requests", "import os, \\\r\n  requests", "import requests.adapters",
    "from requests import get as g", "from requests import (\n  get,\n)",
    "from requests import(get)", "from requests import*", "from \\\n requests \\\n import get",
    "from requests . adapters import X", "from six.moves import urllib", "if x:import requests",
    "x = 1;import requests", "try: import requests\nexcept E: pass", "from . import requests",
    "    import requests;x = 1", "\u{FEFF}import requests", "import os\rimport requests\r",
    "requests.get(u)", "(requests.get)(u)", "requests.\\\nget(u)", "requests.été",
    "x = 'requests.Session'", "# requests.get",
    "a.query.all()", "c.execute(q)", "execute(q)", "x = 1  # hoist: allow[missing-timeout]",
    "# hoist: allow-file[x]", "é = 1\nimport os, requests",
  ])
  func passes(_ text: String) {
    #expect(filter.passes(SourceText(Array(text.utf8))))
    // Wherever it stands among the bytes that are looked at together.
    for shift in 1...16 {
      let shifted = String(repeating: "\n", count: shift) + text + String(repeating: "\n", count: 9)
      #expect(filter.passes(SourceText(Array(shifted.utf8))))
    }
  }

  @Test(arguments: [
    "", "r", ".", "(", "import", "from", "x = 1", "the requests of users", "requests = []",
    "requests", "# all requests. Then", "the requests.", "requests.5", "requests.\nget",
    "requests.\tget", "import myrequests", "import requests_mock", "my_requests.get(u)",
    "requestsé.get(u)",
    "a.requests(u)", "import_module('requests')", "importlib.load('requests')",
    "query(x)", "execute.x", "import os\nrequests = 1", "import os; requests = 1",
    "import os\n\nsix", "reimport six_", "hoist: allowed", "# noist: allow[x]", "mp.t:mp(",
  ])
  func doesNotPass(_ text: String) {
    let passes = filter.passes(SourceText(Array(text.utf8)))
    // A comment that begins as one that allows something does, too; it costs no more than a look.
    #expect(passes == (text == "hoist: allowed"))
  }

  @Test(arguments: [
    ("import urllib.error\nurllib.error.URLError", MentionFilter.Answer.namesAlone),
    ("from urllib import parse", .namesAlone), ("import urllib\nurlopen(x)", .hazards),
    ("import os", .nothing), ("urlopen", .nothing), ("# hoist: allow[x]", .hazards),
  ])
  func namesAloneMayBeOfDefinitions(_ text: String, answer: MentionFilter.Answer) {
    let filter = MentionFilter([Mention("urllib", besides: ["urlopen"])])
    let text = SourceText(Array(text.utf8))
    #expect(text.padded.withUnsafeBytes { filter.answer(of: $0, count: text.count) } == answer)
  }

  @Test(arguments: [
    ("import urllib.parse\nurllib.parse.quote(x)", false), ("import urllib.request", false),
    ("from urllib.request import urlopen", true), ("import six\nurlopen(x)", true),
    ("import urllib, requests\nopener.open(x)", true), ("import urllib\nreopen(x)", false),
    ("import urllib\nopen_file(x)", false), ("urllib.parse.quote(x)\nimport redis", true),
    ("urlopen", false),
  ])
  func someNamesNeedWordsBesides(_ text: String, passes: Bool) {
    let filter = MentionFilter([
      Mention("urllib", besides: ["urlopen", "open"]), "redis", Mention("redis", besides: ["x"]),
      Mention("six", besides: ["urlopen"]),
    ])
    #expect(filter.passes(SourceText(Array(text.utf8))) == passes)
  }

  /// Modules with what they must lead to.
  private let members = MentionFilter([
    Mention("requests", leadingTo: ["get", "Session", "sessions.Session", "api.get"]),
    Mention("requests", besides: ["session.get"]),
    Mention("urllib", leadingTo: ["request.urlopen"]), "grpc",
  ])

  @Test(arguments: [
    "requests.get(u)", "import requests\nrequests.get(u)", "requests.Session",
    "requests.api.get(u)",
    "(requests\n    .get(u))", "requests . get(u)", "(requests.\n  get)", "requests.\\\n get(u)",
    "import requests\nreturn (requests.  # why\n  get(u))",
    "import requests\nreturn (requests  # why\n  .get(u))",
    "from requests import get", "from requests import exceptions, get as g",
    "from requests import (\n  exceptions,  # no get\n  get,\n)", "from requests import *",
    "from requests.sessions import Session", "from requests.sessions import *",
    "from requests import sessions", "import requests.sessions as s", "import requests as r",
    "import os, requests as r", "from requests.api import(get)",
    "import requests\nweb = requests", "import requests\nweb = web or requests\n",
    "import requests\nself.web: Any = requests  # why",
    "import requests\ngetattr(requests, verb)(u)",
    "import requests\nweb = requests if x else None", "import requests\nweb = [\n  requests,\n]",
    "import requests\nwith nullcontext(requests) as web: pass",
    "import requests\ndef f(session):\n  return session.get(u)",
    "urllib.request.urlopen(u)", "import urllib.request\nopener = urllib.request\n",
    "import urllib.request\n(urllib.request  # why\n .urlopen(u))", "from urllib import request",
    "from urllib.request import urlopen", "import urllib.request as r", "import grpc",
  ])
  func membersAreReached(_ text: String) {
    for shift in 0...16 {
      let shifted = String(repeating: "\n", count: shift) + text
      #expect(members.passes(SourceText(Array(shifted.utf8))))
    }
  }

  @Test(arguments: [
    ("import requests", MentionFilter.Answer.namesAlone),
    ("import requests\nraise requests.RequestException", .namesAlone),
    ("import requests\nrequests.getter(x)", .namesAlone),
    ("import requests\nrequests.sessions_of(x)", .namesAlone),
    ("import requests\n# all requests, and more requests. Get them", .namesAlone),
    ("import os, requests\n", .namesAlone), ("import requests.sessions", .namesAlone),
    ("import requests\nrequests = 1\nx.requests = 2\nrequests(x)", .namesAlone),
    ("from requests import exceptions", .namesAlone),
    ("from requests.exceptions import *", .namesAlone),
    ("from . import requests", .namesAlone), ("from .requests import get", .namesAlone),
    ("import urllib.request", .namesAlone), ("from urllib.request import Request", .namesAlone),
    ("import urllib.request\nurllib.request.Request(u)", .namesAlone),
    ("import urllib.parse, urllib.request", .namesAlone),
    ("web = requests", .nothing), ("import os\ngetattr(requests, verb)", .nothing),
  ])
  func othersAreNot(_ text: String, answer: MentionFilter.Answer) {
    let text = SourceText(Array(text.utf8))
    #expect(text.padded.withUnsafeBytes { members.answer(of: $0, count: text.count) } == answer)
  }

  @Test func nothingIsMentionedWithoutNames() {
    #expect(!MentionFilter([]).passes(SourceText(Array("import requests\nx.y(z)".utf8))))
  }

  @Test func isLinearInImportsOnOneLine() {
    let text = String(repeating: "import x, ", count: 200_000)
    #expect(!filter.passes(SourceText(Array(text.utf8))))
  }

  @Test(arguments: [
    "import urllib.request urllib.request, ", "import (\n", "from urllib import (\n", "requests, ",
    "import requests, ", "requests .", "import urllib, ", "\n\n .", "import requests\n",
  ])
  func isLinear(in line: String) {
    let text = SourceText(Array(String(repeating: line, count: 200_000).utf8))
    var words: ImportWords? = ImportWords()
    let answer = text.padded.withUnsafeBytes {
      members.answer(of: $0, count: text.count, noting: &words)
    }
    // It is known what is asked, and the time that it takes is that of other tests.
    #expect((words == nil) == (answer == .hazards))
  }
}
