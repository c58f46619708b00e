// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class HttpUrlCacheTest {
    private final HttpUrlCache urls = new HttpUrlCache();

    @Test
    void parsesACachedUrlOnce() {
        HttpUrl first = urls.get("https://css.test/v1/c1?limit=10");

        assertThat(first).isEqualTo(HttpUrl.get("https://css.test/v1/c1?limit=10"));
        assertThat(urls.get("https://css.test/v1/c1?limit=".concat("10"))).isSameAs(first);
    }

    @Test
    void distinguishesUrlsThatShareASlot() {
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < 5_000; i++) {
                String url = "https://css.test/v1/clusters/" + i;
                assertThat(urls.get(url)).hasToString(url);
            }
        }
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(urls.get("https://h.test/Aa")).hasToString("https://h.test/Aa");
        assertThat(urls.get("https://h.test/BB")).hasToString("https://h.test/BB");
        assertThat(urls.get("https://h.test/Aa")).hasToString("https://h.test/Aa");
    }

    @Test
    void rejectsAnInvalidUrlEachTime() {
        for (int turn = 0; turn < 2; turn++) {
            assertThatIllegalArgumentException().isThrownBy(() -> urls.get("https://:80/"));
        }
    }
}
