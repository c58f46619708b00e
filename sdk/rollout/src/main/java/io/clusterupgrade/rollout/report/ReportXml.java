package io.clusterupgrade.rollout.report;
final class ReportXml { static String of(RolloutReport r) { return r.name(); } }
