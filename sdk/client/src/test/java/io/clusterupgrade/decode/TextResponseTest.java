// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static io.clusterupgrade.decode.TestResponses.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the success of an operation whose documented response is a text. */
class TextResponseTest {
    private static final Operation<Void, String> START = Operation.write(
                    CloudService.CCE, "Start", "POST", "", "/start")
            .request(Void.class)
            .text("Start to batch sync nodes");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Start to batch sync nodes|Start to batch sync nodes",
                "\"Start to batch sync nodes\"|Start to batch sync nodes",
                " start to batch sync nodes. |start to batch sync nodes.",
                "\" Start\\tto batch  sync nodes \"| Start\tto batch  sync nodes ",
                "\"\\u0053tart to batch sync nodes\"|Start to batch sync nodes"
            })
    void acceptsTheDocumentedTextPlainOrAsJson(String body, String value) {
        assertThat(decode(body)).isEqualTo(value);
    }

    /** The OpenAPI file declares an object instead of the text. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", " {} ", "{\"requestId\":\"E17F\"}"})
    void acceptsAnObjectWithoutMembersAsAnEmptyText(String body) {
        assertThat(decode(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"\"",
                "OK",
                "\"ok\"",
                "Start to batch sync nodes failed",
                "Could not start to batch sync nodes",
                "Sync node success",
                "\"Start to batch sync nodes\" and more",
                "\"Start to batch sync nodes",
                "[\"Start to batch sync nodes\"]",
                "<html><body>Start to batch sync nodes</body></html>",
                "<p>Start to batch sync nodes</p>",
                "{\"body\":\"Start to batch sync nodes\"}",
                "{} Start to batch sync nodes"
            })
    void acceptsNoOtherText(String body) {
        assertThatThrownBy(() -> decode(body)).isInstanceOfSatisfying(UnreadableBodyException.class, e -> {
            assertThat(e.isError()).isFalse();
            assertThat(e.isResponse()).isFalse();
        });
    }

    @Test
    void detectsAnErrorInItsPlace() {
        assertThatThrownBy(
                        () -> decode("{\"errorCode\":\"CCE.01400001\",\"errorMessage\":\"Start to batch sync nodes\"}"))
                .isInstanceOfSatisfying(
                        UnreadableBodyException.class,
                        e -> assertThat(e.isError()).isTrue());
    }

    @Test
    void doesNotSearchTheTextInAPage() {
        assertThatThrownBy(() -> decode(" ".repeat(5_000) + "Start to batch sync nodes"))
                .isInstanceOf(UnreadableBodyException.class);
        assertThat(decode(" ".repeat(900) + "Start to batch sync nodes")).isEqualTo("Start to batch sync nodes");
    }

    @Test
    void leavesTheBodyAsItIs() {
        var body = response(200, "Start to batch sync nodes").utf8Body();
        int before = body.remaining();

        decoder().decode(START, body);

        assertThat(body.remaining()).isEqualTo(before).isPositive();
    }

    private static String decode(String body) {
        return decoder().decode(START, response(200, body).utf8Body()).value();
    }

    private static ResponseDecoder decoder() {
        return new ResponseDecoder(new JsonDecoder(ZoneOffset.UTC, false), UnaryOperator.identity());
    }
}
