// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A simulator and calls to it that do not use the client, which would reject some of them before they are sent. */
final class RuleCloud implements AutoCloseable {
    /** Methods whose requests always have a body, an empty one if there is nothing to send. */
    private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");

    private static final OkHttpClient HTTP = new OkHttpClient();

    private final CloudSimulator cloud = CloudSimulator.start();

    CloudSimulator simulator() {
        return cloud;
    }

    CssCloud css() {
        return cloud.css();
    }

    CceCloud cce() {
        return cloud.cce();
    }

    AckCloud ack() {
        return cloud.ack();
    }

    void pass(Duration time) {
        cloud.clock().advance(time);
    }

    /** Calls CSS; the path follows the project. Bodies are written with single quotes; an empty text is no body. */
    PlainResponse css(String method, String path, String body) throws IOException {
        return huawei(method, "/v1.0/" + Accounts.PROJECT_ID + path, body);
    }

    /** Calls CCE; the path follows the project. */
    PlainResponse cce(String method, String path, String body) throws IOException {
        return huawei(method, "/api/v3/projects/" + Accounts.PROJECT_ID + path, body);
    }

    PlainResponse huawei(String method, String path, String body) throws IOException {
        return send(request(method, path, body).header("X-Auth-Token", Accounts.IAM_TOKEN));
    }

    PlainResponse ack(String method, String path, String body) throws IOException {
        return send(request(method, path, body)
                .header("x-acs-bearer-token", Accounts.BEARER_TOKEN)
                .header("x-acs-signature-type", "BEARERTOKEN"));
    }

    private Request.Builder request(String method, String path, String body) {
        boolean hasBody = !body.isEmpty() || BODIES.contains(method);
        return new Request.Builder()
                .url(cloud.endpoint() + path)
                .method(
                        method,
                        hasBody ? RequestBody.create(body.replace('\'', '"').getBytes(UTF_8)) : null)
                .header("Content-Type", "application/json");
    }

    private static PlainResponse send(Request.Builder request) throws IOException {
        try (Response response = HTTP.newCall(request.build()).execute()) {
            return new PlainResponse(response.code(), response.body().string());
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
