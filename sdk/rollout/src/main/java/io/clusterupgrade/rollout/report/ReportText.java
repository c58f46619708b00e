package io.clusterupgrade.rollout.report;
final class ReportText { static String of(RolloutReport r) { return r.name(); } }
