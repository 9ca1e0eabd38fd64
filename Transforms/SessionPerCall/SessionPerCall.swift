import PythonSemantics
import PythonSyntax
import Rewriting

/// Lets requests share the connections of a session.
///
///     for i in ids:                  →  with requests.Session() as session:
///         requests.get(f"{API}/{i}")        for i in ids:
///                                               session.get(f"{API}/{i}")
struct SessionPerCall: Transform {
  /// The connections that a session of aiohttp may have, in the guideline's form.
  var limit = 100.0
  /// Those to one host.
  var limitPerHost = 30.0

  var settings: [Setting<Self>] {
    [
      Setting("limit", \.limit, "Connections of an aiohttp session, in the guideline's form"),
      Setting("limit-per-host", \.limitPerHost, "Those to one host, in the guideline's form"),
    ]
  }
  var asksForImporters: Bool { true }

  func findings(in file: PythonFile) -> [Finding] {
    let style = FileStyle(of: file)
    let loops = RequestLoop.all(in: file)
    let sites = SessionSite.all(in: file, self)
    let shared = sites.filter { $0.reasonToDecline == nil }
    let sessions = SharedUses(in: file, shared.map { ($0.definition, $0.nodes) })
    return loops.compactMap { $0.finding(style) } + sites.map { $0.finding(with: sessions, style) }
  }
}
