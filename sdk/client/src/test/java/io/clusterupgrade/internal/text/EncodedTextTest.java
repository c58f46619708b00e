// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedTextTest {
    private static final String TEXT = "{\"errCode\":\"CSS.0015\",\"message\":\"集群不存在\"}";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,,",
        "UTF-8,EFBBBF,",
        "UTF-8,EFBBBF,text/html; charset=GBK",
        "UTF-16LE,FFFE,",
        "UTF-16BE,FEFF,application/json; charset=utf-8",
        "UTF-16LE,,",
        "UTF-16BE,,application/json",
        "UTF-32LE,FFFE0000,",
        "UTF-32BE,0000FEFF,",
        "GBK,,application/json;charset=gbk",
        "GB18030,,application/json; Charset=\"GB18030\"; boundary=x",
        "UTF-8,,application/json; charset=no-such-charset",
        "UTF-8,,application/json; charset=",
        "UTF-8,,application/json; charset=?",
    })
    void decodesByMarkThenBytesThenDeclaredCharset(
            String charset, @Nullable String mark, @Nullable String contentType) {
        ByteBuffer bytes = bytes(mark == null ? "" : mark, TEXT.getBytes(Charset.forName(charset)));

        assertThat(EncodedText.decode(bytes, contentType)).isEqualTo(TEXT);
        assertThat(StandardCharsets.UTF_8
                        .decode(EncodedText.toUtf8(bytes, contentType))
                        .toString())
                .isEqualTo(TEXT);
        assertThat(bytes.position()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "GBK | <?xml version=\"1.0\" encoding=\"GBK\"?><m>集群</m> | -",
                "GB18030 | <?xml version='1.0' encoding = 'gb18030' standalone='yes'?><m>集群</m> | text/xml",
                "GBK | <?xml version=\"1.0\" encoding=\"UTF-8\"?><m>集群</m> | text/xml; charset=gbk",
                "UTF-8 | <?xml version=\"1.0\" encoding=\"UTF-16\"?><m>集群</m> | -",
                "UTF-8 | <?xml version=\"1.0\" encoding=\"no-such\"?><m>集群</m> | -",
                "UTF-8 | <?xml version=\"1.0\"?><m encoding=\"GBK\">集群</m> | -",
                "UTF-8 | <m><?xml encoding=\"GBK\"?>集群</m> | -",
                "UTF-16LE | <?xml version=\"1.0\" encoding=\"GBK\"?><m>集群</m> | -"
            })
    void decodesXmlByItsDeclarationIfNothingElseTells(String charset, String xml, @Nullable String contentType) {
        ByteBuffer bytes = bytes("", xml.getBytes(Charset.forName(charset)));

        assertThat(EncodedText.decode(bytes, contentType)).isEqualTo(xml);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "7B,{", "EFBBBF,''", "EFBB,\uFFFD", "FFFE,''", "FE,\uFFFD", "00410042,AB", "41004200,AB"})
    void decodesTheShortest(String hex, String text) {
        assertThat(EncodedText.decode(bytes(hex, new byte[0]), null)).isEqualTo(text);
    }

    @Test
    void convertsOnlyWhatIsNotInUtf8() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);

        ByteBuffer converted = EncodedText.toUtf8(ByteBuffer.wrap(utf8), "application/json; charset=utf-8");

        assertThat(converted.array()).isSameAs(utf8);
    }

    private static ByteBuffer bytes(String mark, byte[] text) {
        byte[] start = HexFormat.of().parseHex(mark);
        return ByteBuffer.allocate(start.length + text.length)
                .put(start)
                .put(text)
                .flip();
    }
}
