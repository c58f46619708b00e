// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.model.GetUpgradeStatus;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.request.NoContent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecoderTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "[] | expected an object, found an array",
                "[{}] | expected an object, found an array",
                "\"text\" | expected an object, found a text",
                "7 | expected an object, found a number",
                "true | expected an object, found true or false",
                "null | expected an object, found null",
                "'' | expected an object, found nothing",
                "'  ' | expected an object, found nothing",
                "{} {} | there is something behind the JSON value",
                "{}null | there is something behind the JSON value",
                "{}] | it is not JSON, or it breaks off",
                "{} x | it is not JSON, or it breaks off",
                "{a:1} | it is not JSON, or it breaks off",
                "OK | it is not JSON, or it breaks off",
                "{\"detailList\":[}] | it is not JSON, or it breaks off",
                "{\"detailList\":[{]} | it is not JSON, or it breaks off",
                "{'x':1} | it is not JSON, or it breaks off",
                "<html><body><p>Log in</p></body></html> | it is XML, but not this response",
                "<!DOCTYPE html><html><body/></html> | it is neither JSON nor XML",
                "<html><body><br></body></html> | it is neither JSON nor XML",
                "<p>x</p> | it is XML, but not this response"
            })
    void rejectsABodyThatIsNotOneObject(String body, String problem) {
        for (Class<?> type : new Class<?>[] {UpgradeDetailPage.class, UpgradeTask.class, GetUpgradeStatus.class}) {
            assertThatThrownBy(() -> decode(type, body))
                    .isInstanceOf(UnreadableBodyException.class)
                    .hasMessage(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "css/upgrade-detail/failed-after-retries.json",
                "css/upgrade-detail/az-addition.json",
                "css/upgrade-detail/no-task.json"
            })
    void rejectsEveryStrictPrefixOfAResponse(String name) {
        byte[] whole = Fixtures.text(name).strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer prefix = ByteBuffer.wrap(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> decoder().decode(UpgradeDetailPage.class, prefix))
                    .as("first %d bytes", length)
                    .isInstanceOf(UnreadableBodyException.class);
        }
    }

    @Test
    void readsOrRejectsButNeverBreaksOnSpoiltBytes() {
        byte[] whole = Fixtures.text("css/upgrade-detail/az-addition.json").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            byte[] spoilt = whole.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                DecodeResult<UpgradeDetailPage> decoded =
                        decoder().decode(UpgradeDetailPage.class, ByteBuffer.wrap(spoilt));
                assertThat(decoded.value()).isNotNull();
            } catch (UnreadableBodyException expected) {
                assertThat(expected).as("seed %d, round %d", SEED, round).hasMessageStartingWith("it ");
            }
        }
    }

    @Test
    void readsABodyBehindAByteOrderMark() {
        assertThat(decode(UpgradeDetailPage.class, "\uFEFF{\"totalSize\":3}")
                        .value()
                        .totalSize())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"later\":%s}", "{\"detailList\":%s}", "{\"totalSize\":%s}"})
    void rejectsOrPassesOverJsonThatIsNestedVeryDeep(String body) {
        int deep = 100_000;
        String nested = "[".repeat(deep) + "]".repeat(deep);

        assertThatThrownBy(() -> decode(UpgradeDetailPage.class, body.formatted(nested)))
                .isInstanceOf(UnreadableBodyException.class);
        assertThatThrownBy(() -> decode(UpgradeTask.class, "{\"spec\":{\"items\":" + nested + "}}"))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void rejectsTextThatIsNotUtf8() {
        byte[] latin = "{\"detailList\":[{\"failMessage\":\"caf\u00e9 x\"}]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> decoder().decode(UpgradeDetailPage.class, ByteBuffer.wrap(latin)))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void showsNoPartOfTheBodyInTheReasonsForItsRejection() {
        assertThatThrownBy(() -> decode(UpgradeDetailPage.class, "{\"secret-word\": secret-word"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageNotContaining("secret-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "OK", "<html>", "[1", "{\"requestId\":\"x\"}"})
    void doesNotLookAtTheBodyOfAResponseWithoutContent(String body) {
        assertThat(decode(NoContent.class, body).value()).isSameAs(NoContent.INSTANCE);
    }

    @Test
    void leavesThePositionOfTheBodyAlone() {
        ByteBuffer body = ByteBuffer.wrap("{\"totalSize\":3}".getBytes(StandardCharsets.UTF_8));

        decoder().decode(UpgradeDetailPage.class, body);

        assertThat(body.position()).isZero();
        assertThat(body.remaining()).isEqualTo(15);
    }

    @Test
    void readsTheRestOfABufferThatHasBeenReadInPart() {
        ByteBuffer json = ByteBuffer.wrap("xxx{\"totalSize\":3}".getBytes(StandardCharsets.UTF_8));
        json.position(3);
        ByteBuffer xml = ByteBuffer.wrap("xxx<r><status>running</status><x/></r>".getBytes(StandardCharsets.UTF_8));
        xml.position(3);

        assertThat(decoder()
                        .<UpgradeDetailPage>decode(UpgradeDetailPage.class, json)
                        .value()
                        .totalSize())
                .isEqualTo(3);
        assertThat(decoder()
                        .<GetUpgradeStatus>decode(GetUpgradeStatus.class, xml)
                        .value()
                        .status())
                .hasToString("running");
    }

    private static JsonDecoder decoder() {
        return new JsonDecoder(ZoneOffset.UTC, true);
    }

    private static <R> DecodeResult<R> decode(Class<R> type, String body) {
        return Fixtures.decodeText(type, body, ZoneOffset.UTC);
    }
}
