// SPDX-License-Identifier: Apache-2.0
package okhttp;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clusterupgrade.credentials.Credentials;
import org.junit.jupiter.api.Test;

class ShopTest {

    @Test
    void theOlderOkHttpIsReportedWithItsJarAndTheRemedy() {
        Credentials keys = Credentials.accessKey("id", "secret");
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> Shop.upgrades("http://127.0.0.1:9", "p1", keys, "shop"));

        assertTrue(thrown.getMessage().startsWith("OkHttp 4.12.0 is on the class path"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("okhttp-4.12.0.jar"), thrown.getMessage());
        assertTrue(thrown.getMessage().contains("exclude com.squareup.okhttp3:okhttp"), thrown.getMessage());
    }
}
