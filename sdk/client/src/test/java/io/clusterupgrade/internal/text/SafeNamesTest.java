// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.JsonValue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The text of an object of another's says nothing but its class: it may show a secret. */
class SafeNamesTest {
    @Test
    void anObjectOfThisLibraryDescribesItself() {
        JsonValue ours = JsonValue.of("{}");

        assertThat(SafeNames.of(ours)).isEqualTo(ours.toString());
    }

    @Test
    void anyOtherIsNamedByItsClass() {
        assertThat(SafeNames.of("planted-secret")).isEqualTo("java.lang.String");
    }

    @Test
    void aLambdaIsNamedByTheClassThatItStandsIn() {
        Supplier<String> lambda = () -> "planted-secret";

        assertThat(SafeNames.of(lambda)).isEqualTo(SafeNamesTest.class.getName() + " (a lambda)");
    }
}
