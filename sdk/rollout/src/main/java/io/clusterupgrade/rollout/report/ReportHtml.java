package io.clusterupgrade.rollout.report;
final class ReportHtml { static String of(RolloutReport r) { return r.name(); } }
