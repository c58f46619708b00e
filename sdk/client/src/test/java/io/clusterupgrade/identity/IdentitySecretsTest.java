// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plants secrets in every source of credentials and checks that none is shown, whatever the services respond. */
class IdentitySecretsTest {
    @TempDir
    Path home;

    private final VirtualTime time = new VirtualTime();
    private final List<String> seen = new ArrayList<>();
    private int good;

    @ParameterizedTest
    @EnumSource(PlantedSource.class)
    void neverShowsASecretOfAnySource(PlantedSource source) throws IOException {
        source.prepare(home);
        try (LogCapture log = LogCapture.start()) {
            for (Line line : lines()) {
                run(source, line);
                run(source, PlantedSource::good, line);
            }
            seen.addAll(log.lines());
        }
        assertThat(good).as("successful calls").isPositive();
        assertThat(seen).anyMatch(text -> text.contains(" attempt 1"));
        Leaks.assertNone(seen, PlantedSource.SECRETS);
    }

    @Test
    void findsAPlantedSecret() {
        assertThat(seen).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Leaks.assertNone(List.of("x" + PlantedSource.SECRETS.get(0)), PlantedSource.SECRETS))
                .isInstanceOf(AssertionError.class);
    }

    private void run(PlantedSource source, Line... lines) throws IOException {
        for (Way way : Way.values()) {
            for (Line cloud :
                    lines.length > 1 ? List.of(CannedResponses.ok()) : List.of(CannedResponses.ok(), echo(401))) {
                FakeTransport identity = FakeTransport.of(lines);
                IdentitySettings settings = IdentitySettings.builder()
                        .environment(source.environment(home))
                        .home(home)
                        .scheduler(time)
                        .region("cn-north-4")
                        .iamEndpoint("http://127.0.0.1:2")
                        .stsEndpoint("http://127.0.0.1:2")
                        .metadataEndpoint("http://127.0.0.1:2")
                        .transport(identity)
                        .build();
                CredentialsProvider provider = source.provider(settings, home);
                call(source, provider, FakeTransport.of(cloud), way);
                seen.add(provider.toString());
                seen.add(settings.toString());
                identity.sent().forEach(call -> seen.add(call.toString()));
            }
        }
    }

    private void call(PlantedSource source, CredentialsProvider provider, FakeTransport cloud, Way way) {
        if (source.isHuaweis()) {
            try (CssClient css =
                    of(CssClient.builder(), provider, cloud).projectId("p1").build()) {
                collect(() -> way.read(css));
                collect(() -> way.write(css));
            }
        } else {
            try (AckClient ack = of(AckClient.builder(), provider, cloud).build()) {
                collect(() -> way.read(ack));
            }
        }
        cloud.sent().forEach(call -> seen.add(call.toString()));
    }

    private <B extends ClientBuilder<B>> B of(B builder, CredentialsProvider provider, FakeTransport cloud) {
        return builder.endpoint("http://127.0.0.1:1")
                .credentialsProvider(provider)
                .transport(cloud)
                .scheduler(time)
                .retryPolicy(Clients.STEADY);
    }

    private void collect(Runnable call) {
        try {
            call.run();
            good++;
        } catch (RuntimeException e) {
            seen.add(Leaks.trace(e));
        }
    }

    /** Returns good and bad responses; each bad one repeats the request and contains the credentials of the good one. */
    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(PlantedSource::good);
        for (int status : new int[] {200, 201, 302, 400, 401, 403, 404, 429, 500}) {
            lines.add(echo(status));
            lines.add((call, deadline) -> {
                String text = PlantedSource.requestText(call).replaceAll("[^A-Za-z0-9]", " ");
                return CannedResponses.response(
                        status,
                        "{\"Code\":\"C" + text + "\",\"Message\":\"" + text + "\",\"error\":{\"code\":7,\"message\":\""
                                + text + "\"},\"error_msg\":\"" + text + "\",\"Expiration\":\"" + text + "\"}");
            });
            lines.add((call, deadline) -> {
                String whole = io.clusterupgrade.testkit.Wire.text(PlantedSource.good(call, deadline));
                return CannedResponses.response(status, whole.substring(0, whole.length() * 4 / 5));
            });
            lines.add((call, deadline) -> {
                String whole = io.clusterupgrade.testkit.Wire.text(PlantedSource.good(call, deadline));
                return CannedResponses.response(status, whole.replaceAll("2026-01-02T", "tomorrow "));
            });
        }
        for (Kind kind : new Kind[] {Kind.CONNECT, Kind.TIMEOUT, Kind.BROKEN}) {
            lines.add((call, deadline) -> {
                throw ExchangeException.of(kind, RequestSent.MAYBE, "no response")
                        .cause(new IOException("it ended"))
                        .build();
            });
        }
        return lines;
    }

    private static Line echo(int status) {
        return (call, deadline) -> CannedResponses.response(status, "<pre>" + PlantedSource.requestText(call));
    }
}
