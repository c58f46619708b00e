// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The build runs the tests of this package a second time with a Turkish locale and another charset; this test checks
 * that it does.
 */
class TurkishLocaleTest {

    @Test
    @EnabledIfSystemProperty(named = "clusterupgrade.turkish", matches = "true")
    void secondRunUsesTheTurkishLocale() {
        assertThat(Locale.getDefault()).isEqualTo(new Locale("tr", "TR"));
        assertThat("TITLE".toLowerCase(Locale.getDefault())).isEqualTo("tıtle");
        assertThat(Charset.defaultCharset()).isEqualTo(Charset.forName("ISO-8859-9"));
    }
}
