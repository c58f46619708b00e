// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckCluster;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceCluster;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.CannedTransport;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write without a documented response is accepted by nothing but its documented success. */
class AcceptedWritesTest {
    /** The writes that response nothing. */
    enum Write {
        CSS_RETRY(calls -> calls.css().retryUpgradeTask("a1")),
        CSS_ABORT(calls -> calls.css().abortUpgradeTask("a1")),
        CCE_RETRY(calls -> calls.cce().retryUpgradeClusterTask()),
        CCE_PAUSE(calls -> calls.cce().pauseUpgradeClusterTask()),
        CCE_CONTINUE(calls -> calls.cce().continueUpgradeClusterTask()),
        ACK_CANCEL_TASK(calls -> calls.ackClient().task("T-1").cancelTask()),
        ACK_PAUSE_TASK(calls -> calls.ackClient().task("T-1").pauseTask()),
        ACK_RESUME_TASK(calls -> calls.ackClient().task("T-1").resumeTask());

        @SuppressWarnings("ImmutableEnumChecker") // a method of an immutable client
        private final Consumer<Calls> call;

        Write(Consumer<Calls> call) {
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void isAcceptedByNoContentWhiteSpaceAndObjectsWithoutAnError(Write write) {
        for (int status : new int[] {200, 201, 202, 204}) {
            for (String body : new String[] {"", "\r\n", "{}", "{\"requestId\":\"E17F\"}", "{\"code\":0}"}) {
                Calls calls = responded(status, body);
                write.call.accept(calls);
                assertThat(calls.transport().calls()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void hasAnUnknownOutcomeAfterAPageATextOrAnUnknownErrorUnderAnyStatusOfSuccess(Write write) {
        for (int status : new int[] {200, 201, 203, 206}) {
            for (String body : List.of(
                    "<html><head><title>Log in</title></head><body/></html>",
                    "<!DOCTYPE html><html><br></html>",
                    "accepted",
                    "\"ok\"",
                    "null",
                    "true",
                    "[]",
                    "[{},{}]",
                    "{",
                    "{}{}",
                    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":409,\"message\":\"m\"}",
                    "{\"code\":\"SomethingNew\",\"message\":\"m\"}",
                    "{\"error_code\":\"APIGW.0106\",\"error_msg\":\"m\"}",
                    "{\"error\":{\"code\":500,\"message\":\"m\"}}",
                    "{\"message\":\"Unauthorized\"}")) {
                Calls calls = responded(status, body);
                assertThatThrownBy(() -> write.call.accept(calls))
                        .as("%s %s", status, body)
                        .isInstanceOfSatisfying(OutcomeUnknownException.class, e -> {
                            assertThat(e.status()).isEqualTo(status);
                            assertThat(e.requestAccepted()).isFalse();
                        })
                        .hasMessageContaining("read the state before sending it again");
                assertThat(calls.transport().calls()).as("sent once").hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {"ACK_.*"},
            mode = EnumSource.Mode.MATCH_ALL)
    void isRejectedByADocumentedCodeOfAck(Write write) {
        Calls calls = responded(200, "{\"code\":\"ErrorClusterState\",\"message\":\"not now\",\"requestId\":\"r\"}");

        assertThatThrownBy(() -> write.call.accept(calls))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("200 ErrorClusterState \"not now\" (request-id r)");
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {"(CSS|CCE)_.*"},
            mode = EnumSource.Mode.MATCH_ALL)
    void isSentAgainAfterAThrottleOfTheGatewayUnderSuccess(Write write) {
        String throttle = "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"slow\",\"request_id\":\"r\"}";
        Calls onceThrottled =
                new Calls(new CannedTransport().response(200, throttle).response(200, ""));
        write.call.accept(onceThrottled);
        assertThat(onceThrottled.transport().calls()).hasSize(2);

        Calls throttled = responded(200, throttle);
        assertThat(catchThrowable(() -> write.call.accept(throttled))).isInstanceOf(ThrottledException.class);
        assertThat(throttled.transport().calls()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"APIGW.0106\",\"error_msg\":\"m\"}",
                "{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"m\"}",
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"code\":403,\"message\":\"m\"}",
                "{\"code\":\"StatusForbidden\",\"message\":\"m\",\"requestId\":\"r\",\"status\":403}",
                "{\"Code\":\"Whatever\",\"Message\":\"m\"}",
                "{\"error\":{\"code\":401,\"message\":\"m\"}}",
                "{\"message\":\"Unauthorized\"}"
            })
    void anErrorUnderSuccessIsNoEmptyList(String body) {
        for (Consumer<Calls> read : List.<Consumer<Calls>>of(
                calls -> calls.css().upgradeDetail(),
                calls -> calls.cce().listUpgradeClusterTasks(),
                calls -> calls.cce().showUpgradeClusterTask("t1"),
                calls -> assertThat(calls.ack().tasks()).isEmpty(),
                calls -> calls.ack().getUpgradeStatus())) {
            assertThatThrownBy(() -> read.accept(responded(200, body))).isInstanceOf(ApiException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"later\":[]}", "{\"data\":{\"detailList\":[]}}", "{\"items2\":1}"})
    void aResponseOfAnotherProgramIsNoEmptyList(String body) {
        for (Consumer<Calls> read : List.<Consumer<Calls>>of(
                calls -> calls.css().upgradeDetail(),
                calls -> calls.cce().listUpgradeClusterTasks(),
                calls -> assertThat(calls.ack().tasks()).isEmpty())) {
            CloudException thrown = (CloudException) catchThrowable(() -> read.accept(responded(200, body)));
            assertThat(thrown).isInstanceOf(DecodeException.class).hasMessageContaining("not this response");
        }
    }

    private static Calls responded(int status, String body) {
        return new Calls(new CannedTransport().response(status, body));
    }

    /** Clients of all services on one transport. */
    private record Calls(CannedTransport transport) {
        CssCluster css() {
            return built(CssClient.builder().projectId("p1")).build().cluster("c1");
        }

        CceCluster cce() {
            return built(CceClient.builder().projectId("p1")).build().cluster("c1");
        }

        AckClient ackClient() {
            return built(AckClient.builder()).build();
        }

        AckCluster ack() {
            return ackClient().cluster("c1");
        }

        private <B extends ClientBuilder<B>> B built(B builder) {
            return builder.endpoint("http://127.0.0.1:1")
                    .signer(Signer.none())
                    .transport(transport)
                    .sleeper(pause -> {});
        }
    }
}
