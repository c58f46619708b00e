// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.cce.CceErrorException;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Percent;
import io.clusterupgrade.simulator.wire.Query;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of bodies, and the errors for missing or wrong fields. */
class CceBodyTest {
    @Test
    void readsFields() {
        CceBody body =
                body("{\"t\":\"text\",\"i\":7,\"f\":true,\"l\":[\"a\",\"b\"],\"o\":{\"x\":1},\"p\":[{\"x\":2}]}");

        assertThat(body.text("t")).isEqualTo("text");
        assertThat(body.textOrEmpty("t")).isEqualTo("text");
        assertThat(body.integer("i")).isEqualTo(7);
        assertThat(body.flag("f")).isTrue();
        assertThat(body.texts("l")).containsExactly("a", "b");
        assertThat(body.object("o").integer("x")).isEqualTo(1);
        assertThat(body.objects("p"))
                .singleElement()
                .satisfies(o -> assertThat(o.integer("x")).isEqualTo(2));
        assertThat(body.names()).containsExactly("t", "i", "f", "l", "o", "p");
        assertThat(body.has("t")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\":null}"})
    void returnsEmptyValuesForAbsentOptionalFields(String json) {
        CceBody body = body(json);

        assertThat(body.has("x")).isFalse();
        assertThat(body.textOrEmpty("x")).isEmpty();
        assertThat(body.flag("x")).isFalse();
        assertThat(body.texts("x")).isEmpty();
        assertThat(body.objects("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\":null}", "{\"x\":1}", "{\"x\":\"\"}", "{\"x\":\" \"}", "{\"x\":{}}"})
    void rejectsATextOfAnotherType(String json) {
        assertThat(rejection(json, body -> body.text("x"))).isEqualTo("x must be a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\":null}", "{\"x\":\"1\"}", "{\"x\":1.5}", "{\"x\":99999999999}"})
    void rejectsAnIntegerOfAnotherType(String json) {
        assertThat(rejection(json, body -> body.integer("x"))).isEqualTo("x must be an integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\":null}", "{\"x\":[]}", "{\"x\":\"{}\"}"})
    void rejectsAnObjectOfAnotherType(String json) {
        assertThat(rejection(json, body -> body.object("x"))).isEqualTo("x must be an object");
    }

    @Test
    void rejectsAFlagOfAnotherType() {
        assertThat(rejection("{\"x\":\"true\"}", body -> body.flag("x"))).isEqualTo("x must be true or false");
    }

    @Test
    void rejectsAListOfAnotherType() {
        assertThat(rejection("{\"x\":{}}", body -> body.texts("x"))).isEqualTo("x must be a list");
        assertThat(rejection("{\"x\":[1]}", body -> body.texts("x"))).isEqualTo("x must be a list of texts");
        assertThat(rejection("{\"x\":[\"a\"]}", body -> body.objects("x"))).isEqualTo("x must be a list of objects");
    }

    @Test
    void namesANestedFieldWithItsPath() {
        assertThat(rejection(
                        "{\"a\":{\"b\":{}}}",
                        body -> body.object("a").object("b").text("c")))
                .isEqualTo("a.b.c must be a text");
        assertThat(rejection("{\"a\":[{}]}", body -> body.objects("a").get(0).integer("c")))
                .isEqualTo("a.c must be an integer");
    }

    @Test
    void requiresTheKindAndTheApiVersion() {
        String fine = "{\"apiVersion\":\"v3\",\"kind\":\"K\"}";

        assertThat(body(fine).ofKind("K").text("kind")).isEqualTo("K");
        assertThat(rejection(fine, body -> body.ofKind("L"))).isEqualTo("kind must be L");
        assertThat(rejection(fine.replace("v3", "v4"), body -> body.ofKind("K")))
                .isEqualTo("apiVersion must be v3");
    }

    @Test
    void returnsACopyOfTheObjectAsSent() {
        CceBody body = body("{\"a\":{\"b\":1}}");
        body.json().withObject("/a").put("b", 2);

        assertThat(body.json().toString()).isEqualTo("{\"a\":{\"b\":1}}");
    }

    private static String rejection(String json, Consumer<CceBody> read) {
        CceErrorException rejection = catchThrowableOfType(CceErrorException.class, () -> read.accept(body(json)));
        assertThat(rejection.status()).isEqualTo(400);
        assertThat(rejection.internalCode()).isEqualTo("CCE_CM.0004");
        return rejection.getMessage();
    }

    private static CceBody body(String json) {
        RawRequest request = RawRequest.of("POST", "/").withBody(json);
        return CceBody.of(new AuthenticatedRequest(
                request.asReceived(), Map.of(), Query.parse("", Percent::decodeForm), "p", "r"));
    }
}
