// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.cce.CceClusterSpec;
import io.clusterupgrade.simulator.cce.SimulatedCceCluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** A simulator with one CCE cluster, and signed calls on it. */
public final class CceCalls implements AutoCloseable {
    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-15T08:00:00Z"));
    private final TestCloud test =
            new TestCloud(CloudSimulator.builder().taskClock(clock).start());
    private final SimulatedCceCluster cluster;

    public CceCalls(Consumer<CceClusterSpec> description) {
        cluster = test.cloud().cce().addCluster(description);
    }

    public CceCloud cloud() {
        return test.cloud().cce();
    }

    public SimulatedCceCluster cluster() {
        return cluster;
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    /** Sends a read of the cluster. */
    public RawResponse get(String path) throws IOException {
        return send("GET", "v3", ofCluster(path), "");
    }

    /** Sends a read of the project. */
    public RawResponse getOfProject(String path) throws IOException {
        return send("GET", "v3", project() + path, "");
    }

    /** Sends a read that names no project. */
    public RawResponse getOfProduct(String path) throws IOException {
        return send("GET", "v3", path, "");
    }

    /** Sends a write to the cluster. */
    public RawResponse post(String path, String body) throws IOException {
        return send("POST", "v3", ofCluster(path), body);
    }

    public RawResponse patch(String path, String body) throws IOException {
        return send("PATCH", "v3", ofCluster(path), body);
    }

    /** Sends a call to the cluster with another API version. */
    public RawResponse call(String method, String version, String path) throws IOException {
        return send(method, version, ofCluster(path), "");
    }

    /** Sends a call to an Autopilot cluster. */
    public RawResponse autopilot(String method, String path, String body) throws IOException {
        return send(method, "autopilot/v3", ofCluster(path), body);
    }

    /** Sends a read of another API version that names no project. */
    public RawResponse getOfProduct(String version, String path) throws IOException {
        return send("GET", version, path, "");
    }

    private String ofCluster(String path) {
        return project() + "/clusters/" + cluster.id() + path;
    }

    private String project() {
        return "/projects/" + test.cloud().accounts().projectId();
    }

    private RawResponse send(String method, String version, String path, String body) throws IOException {
        String root = version.startsWith("autopilot/") ? "" : "/api";
        String target = String.format(Locale.ROOT, "%s/%s%s", root, version, path);
        RawRequest request = test.unsigned(method, target).withBody(body);
        if (!body.isEmpty()) {
            request = request.with("Content-Type", "application/json");
        }
        return test.send(SIGNER.huawei(request, Instant.now()));
    }

    @Override
    public void close() {
        test.close();
    }
}
