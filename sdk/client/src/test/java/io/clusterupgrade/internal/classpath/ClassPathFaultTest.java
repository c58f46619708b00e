// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathFaultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'okio.Socket okio.Okio.socket(java.net.Socket)'",
                "Class okio.Okio does not have member field 'int gone'",
                "okio/Okio",
                "class java.lang.String tried to access private method 'void okio.Okio.gone()'"
            })
    void namesTheClassAndItsJar(String message) {
        String text = ClassPathFault.describe(new NoSuchMethodError(message));

        assertThat(text)
                .startsWith("the class path does not fit: java.lang.NoSuchMethodError: " + message + "; ")
                .contains("okio.Okio was found in file:")
                .contains("okio-jvm-")
                .contains("it is used by " + getClass().getName() + " of file:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gone", "no/such/Type", "Found interface x, but class was expected", "a.b.", "..", "é.ü"})
    void aMessageThatNamesNothingIsRepeatedAsItIs(String message) {
        assertThat(ClassPathFault.describe(new IncompatibleClassChangeError(message)))
                .startsWith("the class path does not fit: java.lang.IncompatibleClassChangeError: " + message)
                .doesNotContain("was found in")
                .endsWith("raise or exclude the one that is too old");
    }

    @Test
    void anInitializerThatFailedSaysWithWhat() {
        assertThat(ClassPathFault.describe(new ExceptionInInitializerError(new IOException("a secret, perhaps"))))
                .startsWith("the class path does not fit: java.lang.ExceptionInInitializerError (java.io.IOException)")
                .doesNotContain("secret");
    }

    @Test
    void isFoundInTheCausesOfAnything() {
        LinkageError fault = new NoClassDefFoundError("x/Y");
        IOException outer = new IOException(new RuntimeException(fault));

        assertThat(ClassPathFault.in(outer)).isSameAs(fault);
        assertThat(ClassPathFault.in(fault)).isSameAs(fault);
        assertThat(ClassPathFault.in(null)).isNull();
        assertThat(ClassPathFault.in(new IOException("the network"))).isNull();
    }

    @Test
    void causesThatGoRoundEnd() {
        IOException one = new IOException("one");
        IOException two = new IOException("two", one);
        one.initCause(two);

        assertThat(ClassPathFault.in(one)).isNull();
    }
}
