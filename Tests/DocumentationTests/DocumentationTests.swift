import Foundation
import Reporting
import Rewriting
import TestSupport
import Testing
import Transforms

/// The pages that are generated say what the transforms of today say.
@Suite struct DocumentationTests {
  @Test(arguments: Catalog.all.map(\.hazard))
  func pageOfHazardIsFresh(_ hazard: String) throws {
    let transform = try #require(Catalog.all.first { $0.hazard == hazard })
    try Document("docs/hazards/\(hazard).md").expect(HazardPage(of: transform).markdown)
  }

  @Test func pageOfGuidelineIsFresh() throws {
    try Document("docs/guideline.md").expect(try GuidelinePage().markdown)
  }

  @Test(arguments: Catalog.all.map(\.hazard))
  func whoDepartsFromTheGuidelineSaysWhy(_ hazard: String) throws {
    let transform = try #require(Catalog.all.first { $0.hazard == hazard })
    let isOneForm = try GuidelineComparison(of: transform).isOneForm
    #expect(isOneForm || transform.about.departure != nil)
  }

  @Test(arguments: Catalog.all.map(\.hazard))
  func exampleIsTheOneOfTheGoldenCases(_ hazard: String) throws {
    let transform = try #require(Catalog.all.first { $0.hazard == hazard })
    let file = Repository.root.appending(path: "Golden/\(hazard)/example.py")
    #expect(try transform.about.example == String(contentsOf: file, encoding: .utf8))
  }

  @Test func linksLeadToFiles() throws {
    let pages = ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/guideline.md"]
    for page in pages + Catalog.all.map({ "docs/hazards/\($0.hazard).md" }) {
      let text = try #require(Document(page).text)
      let folder = Repository.root.appending(path: page).deletingLastPathComponent()
      for match in text.matches(of: #/\]\(([^):#]+)\)/#) {
        let target = folder.appending(path: String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(match.1) in \(page)")
      }
    }
  }
}
