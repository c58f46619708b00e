// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.testkit.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Writes profile files of Alibaba's tools and creates the providers of their profiles, with a fake server. */
abstract class AlibabaProfileFixture {
    static final String PAIR = "\"access_key_id\":\"LTAI-BASE-0001\",\"access_key_secret\":\"planted-secret\"";

    @TempDir
    Path home;

    final FakeServer server = new FakeServer();
    final Map<String, String> environment = new HashMap<>();
    final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        server.close();
    }

    /** Returns a profile of a role with another member, which overrides a usual one of the same name. */
    static String role(String member) {
        return "{\"name\":\"d\",\"mode\":\"RamRoleArn\",\"ram_role_arn\":\"arn-1\"," + PAIR + "," + member + "}";
    }

    CredentialsProvider cli() {
        return AlibabaIdentity.cliProfile(KeyResponses.settings(server, environment)
                .home(home)
                .scheduler(time)
                .build());
    }

    CredentialsProvider ini() {
        return AlibabaIdentity.iniProfile(
                KeyResponses.settings(server, environment).home(home).build());
    }

    void cli(String profiles) {
        write(".aliyun/config.json", "{\"current\":\"d\",\"profiles\":[" + profiles + "]}");
    }

    void ini(String lines) {
        write(".alibabacloud/credentials.ini", "[default]\nenable = true\n" + lines);
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
