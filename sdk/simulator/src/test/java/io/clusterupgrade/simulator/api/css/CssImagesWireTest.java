// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import static io.clusterupgrade.simulator.testing.CssCalls.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clusterupgrade.simulator.css.CssClusterSpec;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.testing.CssCalls;
import io.clusterupgrade.simulator.testing.TestCloud;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListImages over HTTP (see sdk/docs/wire/css.md#listimages). */
class CssImagesWireTest {
    private final TestCloud test = new TestCloud();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void offersANewerBuildOfTheSameVersion() throws IOException {
        JsonNode page = images(cluster(c -> c.version("7.10.2")), "same", "");

        assertThat(page.get("needUploadUpgradePlugin").isBoolean()).isTrue();
        assertThat(page.get("totalSize").asInt()).isEqualTo(1);
        JsonNode image = page.get("imageInfoList").get(0);
        assertThat(image.get("id").asText()).matches("[0-9a-f-]{36}");
        assertThat(image.get("displayName").asText()).isEqualTo("7.10.2_25.2.0_0611");
        assertThat(image.get("imageDesc").asText()).isNotEmpty();
        assertThat(image.get("datastoreType").asText()).isEqualTo("elasticsearch");
        assertThat(image.get("datastoreVersion").asText()).isEqualTo("7.10.2");
        assertThat(image.get("priority").isInt()).isTrue();
    }

    @Test
    void offersTheVersionsOfTheUserManualBestFirst() throws IOException {
        assertThat(versions(cluster(c -> c.version("6.2.3")), "cross")).containsExactly("6.8.23", "6.5.4");
        assertThat(versions(cluster(c -> c.version("7.6.2")), "cross")).containsExactly("7.10.2");
        assertThat(versions(cluster(c -> c.version("7.9.3")), "cross")).containsExactly("7.10.2");
        assertThat(versions(cluster(c -> c.version("7.10.2")), "cross")).isEmpty();
    }

    @Test
    void offersNoOtherEngine() throws IOException {
        CssCalls shop = cluster(c -> c.version("7.6.2"));

        assertThat(shop.get("/target/cross-engine/images").body())
                .isEqualTo("{\"needUploadUpgradePlugin\":false,\"imageInfoList\":[],\"totalSize\":0}");
    }

    @Test
    void replacesTheDefaultImagesByThoseOfTheSpecification() throws IOException {
        CssCalls shop = cluster(c -> c.version("7.6.2")
                .subVersion("7.6.2_24.0.0_0001")
                .images(
                        image("older", "7.6.2", 50),
                        image("7.6.2_24.0.0_0001", "7.6.2", 40),
                        image("7.6.2_24.1.0_0001", "7.6.2", 10),
                        image("7.6.2_24.2.0_0001", "7.6.2", 20),
                        image("7.10.2_25.0.0_0001", "7.10.2", 30)));

        assertThat(names(shop, "same", "")).containsExactly("older", "7.6.2_24.2.0_0001", "7.6.2_24.1.0_0001");
        assertThat(names(shop, "cross", "")).containsExactly("7.10.2_25.0.0_0001");
    }

    @Test
    void startsPagesAtZero() throws IOException {
        CssCalls shop = cluster(c -> c.version("1").images(image("a", "2", 3), image("b", "2", 2), image("c", "2", 1)));

        assertThat(names(shop, "cross", "?limit=2")).containsExactly("a", "b");
        assertThat(names(shop, "cross", "?limit=2&offset=0")).containsExactly("a", "b");
        assertThat(names(shop, "cross", "?limit=2&offset=2")).containsExactly("c");
        assertThat(names(shop, "cross", "?offset=3")).isEmpty();
        assertThat(images(shop, "cross", "?limit=1").get("totalSize").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=-1", "offset=1001", "offset=", "limit=0", "limit=1001", "limit=x"})
    void rejectsWrongNumbers(String query) throws IOException {
        assertError(cluster(c -> c.name("x")).get("/target/same/images?" + query), 400, "CSS.0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAME", "crossEngine", "other"})
    void rejectsOtherUpgradeTypes(String type) throws IOException {
        assertError(cluster(c -> c.name("x")).get("/target/" + type + "/images"), 400, "CSS.0001");
    }

    @Test
    void doesNotOfferAnImageAfterItsUpgrade() throws IOException {
        CssCalls shop = cluster(c -> c.version("7.6.2"));
        shop.upgrade("cross");
        shop.advance(Duration.ofHours(5));

        assertThat(shop.cluster().version()).isEqualTo("7.10.2");
        assertThat(names(shop, "same", "")).isEmpty();
        assertThat(names(shop, "cross", "")).isEmpty();
    }

    private CssCalls cluster(Consumer<CssClusterSpec> description) {
        return new CssCalls(test, test.cloud().css().addCluster(description));
    }

    private static CssImage image(String name, String version, int priority) {
        return new CssImage("id-of-" + name, name, "", "elasticsearch", version, priority);
    }

    private static JsonNode images(CssCalls cluster, String type, String query) throws IOException {
        return cluster.get("/target/" + type + "/images" + query).json();
    }

    private static List<String> names(CssCalls cluster, String type, String query) throws IOException {
        return images(cluster, type, query).findValuesAsText("displayName");
    }

    private static List<String> versions(CssCalls cluster, String type) throws IOException {
        return images(cluster, type, "").findValuesAsText("datastoreVersion");
    }
}
