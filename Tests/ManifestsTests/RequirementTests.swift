import Manifests
import Testing

/// What a requirement names (PEP 508).
@Suite struct RequirementTests {
  @Test(arguments: [
    ("requests", "requests", [], "", false),
    ("Flask_Login", "flask-login", [], "", false),
    ("zope.interface>=5", "zope-interface", [], ">=5", false),
    ("a--_b", "a-b", [], "", false),
    ("celery[redis] >= 5.0", "celery", ["redis"], ">= 5.0", false),
    ("celery [Redis, s_3]==5.0", "celery", ["redis", "s-3"], "==5.0", true),
    ("requests==2.31.0", "requests", [], "==2.31.0", true),
    ("requests ===2.31.0", "requests", [], "===2.31.0", true),
    ("requests==2.31.*", "requests", [], "==2.31.*", false),
    ("requests>=2,<3", "requests", [], ">=2,<3", false),
    ("requests~=2.31", "requests", [], "~=2.31", false),
    ("requests (>=2)", "requests", [], ">=2", false),
    ("requests; python_version > '3.8'", "requests", [], "", false),
    ("requests==2.31; python_version > '3.8'", "requests", [], "==2.31", true),
    ("pip @ https://example.org/pip.whl;x", "pip", [], "@ https://example.org/pip.whl;x", true),
    ("  requests  ", "requests", [], "", false),
    ("a2>1", "a2", [], ">1", false),
  ])
  func fields(text: String, name: String, extras: [String], specifier: String, pin: Bool) throws {
    let requirement = try #require(Requirement(text))
    #expect(requirement.name == name)
    #expect(requirement.extras == extras)
    #expect(requirement.specifier == specifier)
    #expect(requirement.isPinned == pin)
  }

  @Test(arguments: [
    "", " ", "-e .", "--hash=sha256:0", "./local", "# comment", "[redis]", "a[redis", "a b", "é",
    "requests\u{301}>=2",
  ])
  func none(text: String) {
    #expect(Requirement(text) == nil)
  }
}
