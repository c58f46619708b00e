package io.clusterupgrade.rollout;
public final class DryRun { static DryRun of(Rollout r, DryRunOptions o) { return new DryRun(); } }
