package io.clusterupgrade.rollout;
public final class DryRunOptions {}
