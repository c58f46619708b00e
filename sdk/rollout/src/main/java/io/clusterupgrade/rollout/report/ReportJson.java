package io.clusterupgrade.rollout.report;
final class ReportJson { static String of(RolloutReport r) { return r.name(); } }
