// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.coldstart;

import com.fasterxml.jackson.databind.ObjectReader;
import io.clusterupgrade.benchmarks.subject.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A program: one call of each service by raw OkHttp and Jackson, signed by a bare hash and HMAC, with a reader for each response. What a
 * start costs at least. Arguments: endpoint, key's id, secret, project, cluster, cluster of ACK, task, and services by commas.
 */
public final class FloorStart {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    private FloorStart() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        for (String service : args[7].split(",", -1)) {
            String path = switch (service) {
                case "css" -> "/v1.0/" + args[3] + "/clusters/" + args[4] + "/upgrade/detail?offset=1&limit=100";
                case "cce" ->
                    "/api/v3/projects/" + args[3] + "/clusters/" + args[4] + "/operation/upgrade/tasks/" + args[6];
                default -> "/api/v2/clusters/" + args[5] + "/upgrade/status";
            };
            ObjectReader reader = Plain.reader(service);
            Request request = signed(new Request.Builder().url(args[0] + path), path, args);
            try (Response response = CLIENT.newCall(request).execute()) {
                Object value = reader.readValue(response.body().byteStream());
                System.out.println(value.toString().length());
            }
        }
        System.exit(0);
    }

    private static Request signed(Request.Builder request, String path, String[] args) throws GeneralSecurityException {
        String now = Instant.now().toString();
        byte[] canonical = ("GET\n" + path + "\n\nx-date:" + now + "\n\nx-date\n").getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(args[2].getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(("SDK-HMAC-SHA256\n" + now + "\n" + hash).getBytes(StandardCharsets.UTF_8));
        return request.header("X-Date", now)
                .header(
                        "Authorization",
                        "Access=" + args[1] + ", Signature=" + HexFormat.of().formatHex(signature))
                .build();
    }
}
