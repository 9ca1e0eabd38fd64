import Manifests
import PythonSyntax
import TOML
import Testing

/// The oldest Python that a project runs on.
@Suite struct MinimumPythonTests {
  @Test(arguments: [
    (">=3.9", "3.9"), (">= 3.9", "3.9"), (">=3.9,<4", "3.9"), ("<4,>=3.9", "3.9"),
    (">=3.9.2", "3.9"), (">3.8", "3.8"), ("~=3.9", "3.9"), ("~=3.9.1", "3.9"),
    ("==3.9.*", "3.9"), ("==3.11", "3.11"), ("===3.11.4", "3.11"), (">=3", "3.0"),
    (">=3.8,>=3.10", "3.10"), (">=3.8,!=3.9.1", "3.8"), (">=2.7,!=3.0.*,!=3.1.*", "2.7"),
    (">=3.8,!=3.8.*,!=3.9.*", "3.10"), ("^3.9", "3.9"), ("^3", "3.0"), ("~3.9", "3.9"),
    ("3.9", "3.9"), ("3.9.*", "3.9"), ("^3.11 || ^3.9", "3.9"), (">=3.9 <3.13", "3.9"),
    (">=3.9,<3.13 || >=3.14", "3.9"), (">=3.10rc1", "3.10"), ("  >=3.9  ", "3.9"),
    ("<4", nil), ("!=3.9.*", nil), ("*", nil), ("", nil), ("any", nil), (">=", nil),
    (">=3.9 || *", nil), (">=99999999999999999999", nil), ("<=3.12", nil), (",", nil),
  ])
  func requirement(text: String, version: String?) {
    #expect(PyProject.minimumPython(of: text)?.description == version)
  }

  @Test(arguments: [
    ("[project]\nrequires-python = '>=3.9'", "3.9"),
    ("[project]\nrequires-python = '>=3.9'\n[tool.poetry.dependencies]\npython = '^3.8'", "3.9"),
    ("[project]\nname = 'a'\n[tool.poetry.dependencies]\npython = '^3.8'", "3.8"),
    ("[tool.poetry.dependencies]\npython = {version = '^3.8'}", "3.8"),
    ("[tool.flit.metadata]\nrequires-python = '>=3.7'", "3.7"),
    ("[project]\nrequires-python = 3.9", nil), ("project = 1", nil), ("", nil),
    ("[project\nrequires-python = '>=3.9'", nil),
  ])
  func file(text: String, version: String?) {
    #expect(project(text).minimumPython?.description == version)
  }

  @Test(arguments: [
    ("3.9", "3.9"), ("3.14", "3.14"), ("3", nil), ("3.9.1", nil), ("py39", nil), ("", nil),
    (".", nil), ("3.", nil), ("+3.9", nil), (" 3.9", nil), ("3.٩", nil), ("3.9999999999", nil),
  ])
  func version(text: String, version: String?) {
    #expect(PythonVersion(text)?.description == version)
  }

  @Test func order() {
    #expect(PythonVersion(3, 9) < PythonVersion(3, 10))
    #expect(PythonVersion(2, 7) < PythonVersion(3, 0))
  }
}

/// A file of the given text.
func project(_ text: String) -> PyProject { PyProject(TOMLDocument(Array(text.utf8))) }
