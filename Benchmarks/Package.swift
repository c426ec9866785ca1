// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, in every build.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(name: "generate", swiftSettings: settings),
    .executableTarget(name: "measure", swiftSettings: settings),
  ]
)
