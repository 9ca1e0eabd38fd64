import Foundation

/// A file that has broken a tool of this kind before.
struct HostileInput: Sendable {
  let name: String
  let bytes: [UInt8]
  /// How often the safe part of a diff adds a deadline to it; nil where that is not what it is about.
  let deadlines: Int?

  private init(_ name: String, _ text: String, deadlines: Int? = nil) {
    self.init(name, Array(text.utf8), deadlines: deadlines)
  }

  private init(_ name: String, _ bytes: [UInt8], deadlines: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.deadlines = deadlines
  }

  /// A repository of all of them.
  static func repository() throws -> Repository {
    let repository = try Repository([:])
    for input in all {
      try repository.folder.add(input.name, "")
      try Data(input.bytes).write(to: repository.url.appending(path: input.name))
    }
    try repository.run("git add -A && git -c core.autocrlf=false commit -q -m start")
    return repository
  }

  private static let head = "import requests\n\n"
  private static let call = head + "requests.get(u)\n"

  static let all: [HostileInput] = layouts + bytesOfAllKinds + imports + doubtful

  private static let layouts = [
    HostileInput("trailing comma.py", head + "requests.get(u, {\"b\": 1},)\n", deadlines: 1),
    HostileInput(
      "comment last.py",
      head + "requests.get(\n    u,\n    params={},  # one\n    # two\n)\n", deadlines: 1),
    HostileInput("keywords.py", head + "def f(u, kw):\n    requests.get(u, **kw)\n", deadlines: 0),
    HostileInput(
      "equals in comment.py", head + "answer = (  # a = b\n    requests.get(u)\n)\n", deadlines: 1),
    HostileInput("two on a line.py", head + "requests.get(u); requests.get(v)\n", deadlines: 2),
    HostileInput("nested.py", head + "requests.get(requests.get(u).text)\n", deadlines: 2),
    HostileInput(
      "many.py", head + String(repeating: "requests.get(u)\n", count: 101), deadlines: 101),
  ]

  private static let bytesOfAllKinds = [
    HostileInput("bom.py", "\u{FEFF}" + call, deadlines: 1),
    HostileInput("crlf.py", call.replacing("\n", with: "\r\n"), deadlines: 1),
    HostileInput("no end.py", String(call.dropLast()), deadlines: 1),
    HostileInput(
      "latin.py", Array("# coding: latin-1\n# ".utf8) + [0xE9, 0x0A] + Array(call.utf8),
      deadlines: 1),
    HostileInput(
      "all at once.py",
      Array("# coding: latin-1\r\n# ".utf8) + [0xFF]
        + Array(("\r\n" + call.dropLast().replacing("\n", with: "\r\n")).utf8), deadlines: 1),
    HostileInput(
      "form feed.py", head + "def f():\n    pass\n\u{C}\ndef g():\n\trequests.get(u)\n",
      deadlines: 1),
    HostileInput("lone cr.py", "import requests\r\rrequests.get(u)\r", deadlines: 1),
    HostileInput("tabs.py", head + "if u:\n\trequests.get(\n\t\tu,\n\t)\n", deadlines: 1),
    HostileInput("continued.py", head + "answer = \\\n    requests.get(u)\n", deadlines: 1),
  ]

  private static let imports = [
    HostileInput(
      "guarded.py",
      "try:\n    import requests\nexcept ImportError:\n    requests = None\n\nrequests.get(u)\n"),
    HostileInput(
      "typing only.py",
      "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import requests\n\nrequests.get(u)\n"
    ),
    HostileInput(
      "in function.py", "def f():\n    import requests\n    requests.get(u)\n", deadlines: 1),
    HostileInput("alias.py", "import requests as r\nr.get(u)\n", deadlines: 1),
    HostileInput(
      "head.py",
      "#!/usr/bin/env python3\n\"\"\"What it is.\"\"\"\\\n\nfrom __future__ import annotations\n"
        + call),
    HostileInput("use before.py", "def f():\n    return requests.get(u)\n\nimport requests\n"),
  ]

  private static let doubtful = [
    HostileInput("broken.py", head + "requests.get(u)\nx = (\n", deadlines: 0),
    HostileInput(
      "suppressed.py",
      head + "requests.get(u)  # noqa: S113\nrequests.get(  # nosec\n    u\n)\n"
        + "requests.get(\n    u\n)  # pylint: disable=missing-timeout\n", deadlines: 0),
    HostileInput(
      "rebound.py",
      "import requests\nrequests = FakeRequests()\nrequests.get(u)\n", deadlines: 0),
    HostileInput("parameter.py", head + "def f(requests):\n    requests.get(u)\n", deadlines: 0),
    HostileInput(
      "configured.py",
      "import httpx\nclient = httpx.Client(timeout=5)\nclient.get(u)\n", deadlines: 0),
    HostileInput("streamed.py", head + "requests.get(u, stream=True)\n", deadlines: 0),
  ]
}
