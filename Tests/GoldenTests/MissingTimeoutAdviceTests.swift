import PythonSemantics
import PythonSyntax
import Rewriting
import SourceText
import Testing

@testable import Transforms

/// What `missing-timeout` says where it rewrites nothing, and why it may be unsafe where it does.
@Suite struct MissingTimeoutAdviceTests {
  /// Modules with one finding each, and a word of its advice.
  static let advised = [
    ("import requests\ndef f(u, o):\n    requests.get(u, **o)\n", "may hold `timeout`"),
    ("import requests\ndef f(a):\n    requests.get(*a)\n", "`*arguments`"),
    (
      "import requests\nfrom a import T\ns = requests.Session()\ns.mount(\"https://\", T())\ns.get(\"u\")\n",
      "adapter"
    ),
    ("import requests\ndef f(session, u):\n    return session.get(u)\n", "nothing tells what"),
    ("import requests\ndef f(m, u):\n    getattr(requests, m)(u)\n", "known when it runs"),
    (
      "import requests\nrequests.get(\"u\", headers={\"Accept\": \"text/event-stream\"})\n",
      "stream of events"
    ),
    (
      "import socket, urllib.request\nsocket.setdefaulttimeout(9)\nurllib.request.urlopen(\"u\")\n",
      "setdefaulttimeout"
    ),
    ("import socket\ns = socket.socket()\ns.connect((\"a\", 1))\n", "s.settimeout"),
    ("import boto3\nboto3.client(\"s3\")\n", "Config("),
    ("import pymongo\npymongo.MongoClient(\"a\")\n", "timeoutMS"),
    ("from urllib.request import urlretrieve\nurlretrieve(\"u\", \"f\")\n", "urlopen"),
    ("import redis\nr = redis.Redis()\nr.blpop(\"k\")\n", "blocks"),
    (
      "import grpc\nimport a_pb2_grpc\ns = a_pb2_grpc.AStub(grpc.insecure_channel(\"a\"))\ns.Get(1)\n",
      "stub"
    ),
  ]

  @Test(arguments: advised)
  func advises(_ text: String, _ words: String) throws {
    let file = try #require(PythonFile(SyntaxTree(parsing: SourceText(Array(text.utf8)))))
    let findings = MissingTimeout().findings(in: file)
    try #require(findings.count == 1)
    #expect(findings[0].fix == nil)
    #expect(findings[0].advice?.contains(words) ?? false)
  }

  /// Modules with one fix each, and a word of the reason why it is unsafe.
  static let unsafe = [
    ("import requests\nrequests.get(\"u\", timeout=None)\n", "told to wait"),
    ("import requests\ndef f(u, timeout=5):\n    return requests.get(u)\n", "ignored until now"),
    ("import requests\nrequests.get(\"u\", stream=True)\n", "streamed"),
    (
      "import requests\ntry:\n    requests.get(\"u\")\nexcept requests.ConnectionError:\n    pass\n",
      "does not catch"
    ),
    ("import aiohttp\ns = aiohttp.ClientSession()\n", "300"),
    ("import psycopg2\ndef f(dsn):\n    psycopg2.connect(dsn)\n", "of its own"),
    ("import redis\nredis.Redis()\n", "blocks longer"),
    ("import smtplib\nsmtplib.SMTP(\"a\")\n", "DATA"),
  ]

  @Test(arguments: unsafe)
  func saysWhyAFixIsUnsafe(_ text: String, _ words: String) throws {
    let file = try #require(PythonFile(SyntaxTree(parsing: SourceText(Array(text.utf8)))))
    let findings = MissingTimeout().findings(in: file)
    try #require(findings.count == 1)
    guard case .unsafe(because: let reason) = findings[0].fix?.safety else {
      Issue.record("the fix is not unsafe")
      return
    }
    #expect(reason.contains(words))
  }
}
