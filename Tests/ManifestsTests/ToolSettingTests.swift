import Manifests
import TOML
import Testing

/// What other tools are configured with.
@Suite struct ToolSettingTests {
  @Test(arguments: [
    ("[tool.ruff]\nline-length = 100", 100), ("[tool.black]\nline-length = 120", 120),
    ("[tool.black]\nline_length = 120", 120),
    ("[tool.ruff]\nline-length = 100\n[tool.black]\nline-length = 120", 100),
    ("[tool.ruff]\nsrc = ['.']\n[tool.black]\nline-length = 120", 120),
    ("[tool.ruff]\nline-length = '100'", nil), ("[tool.ruff]\nline-length = 0", nil),
    ("[tool.ruff]\nline-length = 321", nil), ("[tool.ruff]\nline-length = -1", nil),
    ("tool = 1", nil), ("", nil),
  ])
  func lineLength(text: String, length: Int?) {
    #expect(project(text).lineLength == length)
  }

  @Test func lineLengthOfRuffFile() {
    let document = TOMLDocument(Array("line-length = 99".utf8))
    #expect(PyProject.lineLength(ofRuff: document.root) == 99)
  }

  @Test(arguments: [
    ("[project]\nname = 'My-App.core'", ["my_app_core"]),
    ("[tool.poetry]\nname = 'app'", ["app"]),
    ("[tool.ruff.lint.isort]\nknown-first-party = ['app', 'lib*']", ["app", "lib*"]),
    ("[tool.ruff.isort]\nknown-first-party = ['app']", ["app"]),
    ("[tool.isort]\nknown_first_party = 'app'", ["app"]),
    ("[tool.isort]\nknown_first_party = ['app', 1]", ["app"]),
    ("[tool.setuptools]\npackages = ['app', 'app.models']\npy-modules = ['one']", ["app", "one"]),
    ("[tool.setuptools.packages.find]\nwhere = ['src']", []),
    (
      "[tool.poetry]\npackages = [{include = 'app'}, {include = 'lib/x', from = 'src'}]",
      ["app", "lib"]
    ),
    ("[tool.hatch.build.targets.wheel]\npackages = ['src/app', 'lib']", ["app", "lib"]),
    ("[tool.flit.module]\nname = 'app'", ["app"]),
    ("[tool.uv.build-backend]\nmodule-name = ['app', 'lib.x']", ["app", "lib"]),
    ("[project]\nname = 'app'\n[tool.isort]\nknown_first_party = 'app'", ["app"]),
    ("", []), ("[project]\nname = 1", []),
  ])
  func firstPartyPackages(text: String, packages: [String]) {
    #expect(project(text).firstPartyPackages == packages)
  }
}
