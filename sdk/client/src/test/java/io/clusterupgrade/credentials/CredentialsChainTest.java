// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.LogCapture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CredentialsChainTest {
    private static final Credentials FIRST = Credentials.accessKey("AK-FIRST-0001", "s1");
    private static final Credentials SECOND = Credentials.accessKey("AK-SECOND-002", "s2");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void keepsTheFirstProviderThatReturnsCredentials() {
        CredentialsChain chain =
                CredentialsChain.of(notSetUp("nothing in a"), counting(), CredentialsProvider.of(SECOND));

        assertThat(chain.isReady()).isFalse();
        assertThat(chain.credentials()).isEqualTo(FIRST);
        assertThat(chain.isReady()).isTrue();
        assertThat(chain.credentials()).isEqualTo(FIRST);
        assertThat(asked).hasValue(2);
    }

    @Test
    void staysWithTheKeptProviderWhenItFails() {
        AtomicInteger calls = new AtomicInteger();
        CredentialsProvider once = () -> {
            if (calls.getAndIncrement() == 0) {
                return FIRST;
            }
            throw new CredentialsException("gone", null);
        };
        CredentialsChain chain = CredentialsChain.of(once, CredentialsProvider.of(SECOND));
        chain.credentials();

        assertThatThrownBy(chain::credentials).hasMessage("gone");
    }

    @Test
    void searchesAgainUntilAProviderReturnsCredentials() {
        AtomicInteger calls = new AtomicInteger();
        CredentialsChain chain = CredentialsChain.of(() -> {
            if (calls.getAndIncrement() < 2) {
                throw CredentialsException.notSetUp("not yet");
            }
            return FIRST;
        });

        assertThatThrownBy(chain::credentials).isInstanceOf(CredentialsException.class);
        assertThatThrownBy(chain::projectId).isInstanceOf(CredentialsException.class);
        assertThat(chain.credentials()).isEqualTo(FIRST);
    }

    @Test
    void listsEachProviderWithItsReasonAndNoValue() {
        CredentialsProvider foreign = () -> {
            throw new IllegalStateException("planted-secret");
        };
        CredentialsChain chain = CredentialsChain.of(
                SystemPropertyCredentials.alibaba(Map.of()),
                EnvironmentCredentials.alibaba(Map.of("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted-secret")),
                notSetUp("There is no file x."),
                foreign);

        assertThatThrownBy(chain::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageStartingWith("No credentials. Tried in this order:\n  1. set the system properties "
                        + "alibabacloud.accessKeyId and alibabacloud.accessKeySecret")
                .hasMessageContaining("\n  2. set the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and "
                        + "ALIBABA_CLOUD_ACCESS_KEY_SECRET (not set: ALIBABA_CLOUD_ACCESS_KEY_ID)")
                .hasMessageContaining("\n  3. There is no file x.\n  4. ")
                .hasMessageContaining("failed with IllegalStateException\n")
                .hasMessageEndingWith("call .credentials(…) on the builder.")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void warnsOfConfiguredProvidersThatFailOnly() {
        CredentialsChain chain = CredentialsChain.of(
                notSetUp("nothing in a"),
                () -> {
                    throw new CredentialsException("STS returned 503.", null);
                },
                CredentialsProvider.of(SECOND));
        try (LogCapture log = LogCapture.start()) {
            assertThat(chain.credentials()).isEqualTo(SECOND);

            assertThat(log.messages(CredentialsChain.class, "WARN"))
                    .singleElement()
                    .asString()
                    .contains("STS returned 503.")
                    .doesNotContain("s2");
        }
    }

    @Test
    void delegatesToTheKeptProvider() {
        CredentialsChain chain = CredentialsChain.of(EnvironmentCredentials.huawei(Map.of(
                "HUAWEICLOUD_SDK_AK", "AK-FIRST-0001",
                "HUAWEICLOUD_SDK_SK", "s1",
                "HUAWEICLOUD_SDK_PROJECT_ID", "p1")));

        assertThat(chain.projectId()).isEqualTo("p1");
        assertThat(chain.refreshAfterRejection(FIRST)).isEqualTo(FIRST);
        assertThat(EnvironmentCredentials.alibaba(Map.of("HUAWEICLOUD_SDK_PROJECT_ID", "p1"))
                        .projectId())
                .isNull();
    }

    @Test
    void rejectsAnEmptyChain() {
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialsChain.of(List.of()));
    }

    private CredentialsProvider counting() {
        return () -> {
            asked.incrementAndGet();
            return FIRST;
        };
    }

    private static CredentialsProvider notSetUp(String message) {
        return () -> {
            throw CredentialsException.notSetUp(message);
        };
    }
}
