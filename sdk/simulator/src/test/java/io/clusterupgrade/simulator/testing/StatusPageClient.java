// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A simulator with a status page, and the requests that the page sends in a browser. */
public final class StatusPageClient implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"simulator-token\" content=\"([0-9a-f]+)\"");

    private final TestCloud test =
            new TestCloud(CloudSimulator.builder().statusPage(true).start());

    public CloudSimulator cloud() {
        return test.cloud();
    }

    public TestCloud calls() {
        return test;
    }

    public RawResponse get(String path) throws IOException {
        return test.send(test.unsigned("GET", path));
    }

    public JsonNode state() throws IOException {
        return get("/_simulator/state").json();
    }

    /** Returns the cluster with this name in the state. */
    public JsonNode cluster(String name) throws IOException {
        for (JsonNode cluster : state().path("clusters")) {
            if (cluster.path("name").asText().equals(name)) {
                return cluster;
            }
        }
        throw new AssertionError("no cluster " + name);
    }

    public String token() throws IOException {
        Matcher matcher = TOKEN.matcher(get("/").body());
        if (!matcher.find()) {
            throw new AssertionError("the document has no token");
        }
        return matcher.group(1);
    }

    /** Returns a correct action. */
    public RawRequest action(String json) throws IOException {
        return test.unsigned("POST", "/_simulator/action")
                .with("Origin", cloud().endpoint())
                .with("Sec-Fetch-Site", "same-origin")
                .with("Content-Type", "application/json")
                .with("X-Simulator-Token", token())
                .withBody(json.replace('\'', '"'));
    }

    /** Sends an action; single quotes stand for double ones. */
    public RawResponse act(String json) throws IOException {
        return test.send(action(json));
    }

    @Override
    public void close() {
        test.close();
    }
}
