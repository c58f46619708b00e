// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rules;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A simulator and calls to it that do not use the client, which would reject some of them before they are sent. */
final class RuleCloud implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
    HttpResponse<String> css(String method, String path, String body) throws IOException, InterruptedException {
        return huawei(method, "/v1.0/" + Accounts.PROJECT_ID + path, body);
    }

    /** Calls CCE; the path follows the project. */
    HttpResponse<String> cce(String method, String path, String body) throws IOException, InterruptedException {
        return huawei(method, "/api/v3/projects/" + Accounts.PROJECT_ID + path, body);
    }

    HttpResponse<String> huawei(String method, String path, String body) throws IOException, InterruptedException {
        return send(request(method, path, body).header("X-Auth-Token", Accounts.IAM_TOKEN));
    }

    HttpResponse<String> ack(String method, String path, String body) throws IOException, InterruptedException {
        return send(request(method, path, body)
                .header("x-acs-bearer-token", Accounts.BEARER_TOKEN)
                .header("x-acs-signature-type", "BEARERTOKEN"));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.BodyPublisher content = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
        return HttpRequest.newBuilder(URI.create(cloud.endpoint() + path))
                .method(method, content)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        cloud.close();
    }
}
