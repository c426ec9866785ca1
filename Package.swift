// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, in every build.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

let package = Package(
  name: "morile",
  products: [
    .library(name: "MoRiLE", targets: ["MoRiLE"]),
    .library(name: "MoRiLEFormats", targets: ["MoRiLEFormats"]),
    .executable(name: "morile", targets: ["MoRiLECommand"]),
  ],
  traits: [
    .default(enabledTraits: ["WorkshopPage"]),
    .trait(
      name: "WorkshopPage",
      description: "Builds the workshop page in, for which the engine is compiled to WebAssembly."),
  ],
  targets: [
    .target(name: "MoRiLE", swiftSettings: settings),
    .target(name: "MoRiLEFormats", dependencies: ["MoRiLE"], swiftSettings: settings),
    .target(name: "MoRiLESystem", swiftSettings: settings),
    .target(
      name: "MoRiLEBatch", dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLESystem"],
      swiftSettings: settings),
    .target(
      name: "MoRiLEReports", dependencies: ["MoRiLE", "MoRiLEFormats"], swiftSettings: settings),
    .target(
      name: "MoRiLEBoard", dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLEReports"],
      swiftSettings: settings),
    .target(
      name: "MoRiLEProgram",
      dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLEReports", "MoRiLEBoard"],
      swiftSettings: settings),
    .executableTarget(
      name: "MoRiLECommand",
      dependencies: [
        "MoRiLE", "MoRiLEFormats", "MoRiLEBatch", "MoRiLEReports", "MoRiLEBoard", "MoRiLEProgram",
        "MoRiLESystem", "MoRiLEPageFile",
      ],
      swiftSettings: settings, plugins: ["EmbedModels"]),
    .target(
      name: "MoRiLEPage",
      dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLEReports", "MoRiLEBoard", "MoRiLEProgram"],
      exclude: ["Web"], swiftSettings: settings),
    .target(
      name: "MoRiLEPageFile", swiftSettings: settings, plugins: ["EmbedEngine", "EmbedPage"]),
    .executableTarget(
      name: "ModelEmbedder", path: "Sources/ModelEmbedder", swiftSettings: settings),
    .plugin(
      name: "EmbedModels", capability: .buildTool(), dependencies: ["ModelEmbedder"],
      path: "Sources/EmbedModels"),
    .executableTarget(
      name: "PageLinker", path: "Sources/PageLinker", swiftSettings: settings),
    .plugin(
      name: "EmbedPage", capability: .buildTool(), dependencies: ["PageLinker"],
      path: "Sources/EmbedPage"),
    .plugin(
      name: "EmbedEngine", capability: .buildTool(), path: "Sources/EmbedEngine",
      exclude: ["build-engine", "PackEngine.swift"]),
    .target(
      name: "TestSupport", dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLEReports"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLETests", dependencies: ["MoRiLE", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "MoRiLEFormatsTests", dependencies: ["MoRiLEFormats", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLEReportsTests",
      dependencies: ["MoRiLEReports", "MoRiLE", "MoRiLEFormats", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLEBoardTests",
      dependencies: ["MoRiLEBoard", "MoRiLEReports", "MoRiLE", "MoRiLEFormats", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLEPageTests",
      dependencies: [
        "MoRiLEPage", "MoRiLEProgram", "MoRiLEReports", "MoRiLE", "MoRiLEFormats", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLEBatchTests",
      dependencies: [
        "MoRiLEBatch", "MoRiLEReports", "MoRiLE", "MoRiLEFormats", "MoRiLESystem", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AcceptanceTests",
      dependencies: ["MoRiLE", "MoRiLEFormats", "MoRiLEReports", "MoRiLEBatch", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLEProgramTests",
      dependencies: ["MoRiLEProgram", "MoRiLEBoard", "MoRiLE", "MoRiLEFormats", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MoRiLECommandTests",
      dependencies: [
        "MoRiLECommand", "MoRiLEProgram", "MoRiLEReports", "MoRiLE", "MoRiLEFormats",
        "MoRiLEPageFile", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PageLinkerTests", dependencies: ["PageLinker"], swiftSettings: settings),
    .testTarget(
      name: "BrowserTests", dependencies: ["MoRiLECommand", "MoRiLEPageFile"],
      swiftSettings: settings),
  ]
)
