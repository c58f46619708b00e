// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.benchmarks.server.Responses;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.decode.JsonDecoder;
import io.clusterupgrade.transport.HttpRequest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Our client, as a program uses it. */
public final class OursDriver implements Subject.Driver {
    private static final Clock CLOCK = Clock.systemUTC();

    @Override
    public Map<String, Object> apply(Map<String, Object> map) {
        Settings settings = Settings.from(map);
        ReadyCall ready = ReadyCall.of(settings);
        HttpRequest built = ready.build();
        JsonDecoder decoder = new JsonDecoder(ZoneOffset.UTC, settings.service().equals(Responses.ACK));
        byte[] body = settings.body();
        Callable<Object> decode = () ->
                decoder.decode(ready.responseType(), ByteBuffer.wrap(body)).value();
        Callable<Object> sign = () -> ready.signer().sign(built, ready.credentials(), CLOCK.instant());
        Callable<Object> build = ready::build;
        Function<Object, List<String>> facts = OursFacts::of;
        return Map.of(
                Subject.CALL,
                call(settings),
                Subject.SIGN,
                sign,
                Subject.DECODE,
                decode,
                Subject.BUILD,
                build,
                Subject.FACTS,
                facts,
                Subject.PROOF,
                proof(settings, ready));
    }

    private static Callable<Object> call(Settings settings) {
        return switch (settings.service()) {
            case Responses.CSS -> {
                CssClient css = huawei(CssClient.builder(), settings).build();
                // The page, since the vendor's client and the floor read one page too.
                yield () -> css.cluster(Settings.CLUSTER).upgradeDetailPage(ReadyCall.cssRequest());
            }
            case Responses.CCE -> {
                CceClient cce = huawei(CceClient.builder(), settings).build();
                yield () -> cce.cluster(Settings.CLUSTER).showUpgradeClusterTask(Settings.TASK);
            }
            default -> {
                AckClient ack = basics(AckClient.builder(), settings).build();
                yield () -> ack.cluster(Settings.ACK_CLUSTER).getUpgradeStatus();
            }
        };
    }

    private static <B extends ClientBuilder<B>> B huawei(B builder, Settings settings) {
        return basics(builder, settings).projectId(Settings.PROJECT);
    }

    private static <B extends ClientBuilder<B>> B basics(B builder, Settings settings) {
        return builder.endpoint(settings.endpoint())
                .credentials(Credentials.accessKey(Settings.ACCESS_KEY, Settings.SECRET_KEY));
    }

    /** The headers that vary are set, so that the signature can be compared. */
    private static Callable<Object> proof(Settings settings, ReadyCall ready) {
        return () -> {
            HttpRequest bare = ready.build();
            HttpRequest fixed = settings.service().equals(Responses.ACK)
                    ? bare.withHeader("x-acs-signature-nonce", Settings.NONCE)
                    : bare;
            return String.valueOf(ready.signer()
                    .sign(fixed, ready.credentials(), ReadyCall.THEN)
                    .header("Authorization"));
        };
    }
}
