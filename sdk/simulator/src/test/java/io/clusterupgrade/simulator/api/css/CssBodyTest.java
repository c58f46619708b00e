// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.simulator.css.CssErrorException;
import io.clusterupgrade.simulator.testing.RawRequest;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Query;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Missing and wrong fields of a body. */
class CssBodyTest {
    private final CssBody body =
            body("{'text':'t','blank':' ','none':null,'number':7,'fraction':7.5,'yes':true,'list':[]}");

    @ParameterizedTest
    @ValueSource(strings = {"text", "none", "absent"})
    void acceptsAnAbsentOptionalText(String name) {
        assertThat(body.optionalText(name)).isEqualTo(name.equals("text") ? "t" : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank", "none", "absent", "number", "yes", "list"})
    void rejectsABlankRequiredText(String name) {
        assertThat(body.text("text")).isEqualTo("t");
        assertRejected("CSS.0001", "(" + name + ")", () -> body.text(name));
    }

    @Test
    void acceptsANumberAsATextOnlyWhereThatIsDocumented() {
        assertThat(body.optionalTextOrNumber("number")).isEqualTo("7");
        assertThat(body.optionalTextOrNumber("text")).isEqualTo("t");
        assertThat(body.optionalTextOrNumber("absent")).isNull();
        assertRejected("CSS.0001", "(yes)", () -> body.optionalTextOrNumber("yes"));
        assertRejected("CSS.0001", "(number)", () -> body.optionalText("number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "number", "list"})
    void rejectsAFlagThatIsNotABoolean(String name) {
        assertThat(body.flag("yes")).isTrue();
        assertThat(body.flag("yes", false)).isTrue();
        assertRejected("CSS.0001", "(" + name + ")", () -> body.flag(name));
        assertRejected("CSS.0001", "(" + name + ")", () -> body.flag(name, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "absent"})
    void usesTheDefaultOfAMissingFlagOrRejectsIt(String name) {
        assertThat(body.flag(name, true)).isTrue();
        assertThat(body.flag(name, false)).isFalse();
        assertRejected("CSS.0001", "(" + name + ")", () -> body.flag(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "fraction", "yes", "list"})
    void rejectsAnIntegerThatIsNotAWholeNumber(String name) {
        assertThat(body.optionalInteger("number")).isEqualTo(7);
        assertThat(body.optionalInteger("none")).isNull();
        assertRejected("CSS.0001", "(" + name + ")", () -> body.optionalInteger(name));
    }

    @Test
    void rejectsAnIntegerThatIsTooLarge() {
        CssBody large = body("{'n':2147483648}");

        assertRejected("CSS.0001", "(n)", () -> large.optionalInteger("n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void rejectsABlankBodyAsAnEmptyRequest(String text) {
        assertRejected("CSS.0006", "(body)", () -> body(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[{}]", "{'a'}", "{}{}", "{"})
    void rejectsABodyThatIsNotOneObject(String text) {
        assertRejected("CSS.0001", "(body)", () -> body(text));
    }

    private static CssBody body(String text) {
        RawRequest request = RawRequest.of("POST", "/").withBody(text.replace('\'', '"'));
        return CssBody.of(new AuthenticatedRequest(
                request.asReceived(), Map.of(), Query.parse("", part -> part), "project", "id"));
    }

    private static void assertRejected(String code, String detail, ThrowingCallable action) {
        CssErrorException rejection = catchThrowableOfType(CssErrorException.class, action);
        assertThat(rejection).isNotNull().hasMessageEndingWith(detail);
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.status()).isEqualTo(400);
    }
}
