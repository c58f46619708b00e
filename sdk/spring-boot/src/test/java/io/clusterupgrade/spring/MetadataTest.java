// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The metadata that editors complete and explain the properties with. */
class MetadataTest {

    @Test
    void everyPropertyIsThereWithADescription() throws Exception {
        String metadata;
        try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(file).as("written by the annotation processor of Boot").isNotNull();
            metadata = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(PropertyNames.all())
                .hasSize(39)
                .allSatisfy(name -> assertThat(metadata)
                        .containsPattern(Pattern.compile(
                                "\"name\": \"" + Pattern.quote(name) + "\",[^}]*\"description\": \"[^\"]{10,}\"")));
    }
}
