// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.internal.text.SensitiveText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redacts everything that is recorded: the secrets and key ids of the credentials that signed last, since a service may repeat those
 * of an earlier call, and values whose names are sensitive, whoever they belong to. Thread-safe.
 */
final class RecordingRedactor {
    private static final int MOST_CREDENTIALS = 8;

    private volatile Known known = new Known(List.of(), SecretRedactor.NONE);

    /** Returns a text without secrets. */
    String redact(String text, @Nullable Credentials signedWith) {
        return SensitiveText.redact(redactor(signedWith).redact(text));
    }

    private SecretRedactor redactor(@Nullable Credentials signedWith) {
        Known current = known;
        return signedWith == null || current.credentials().contains(signedWith) ? current.redactor() : with(signedWith);
    }

    /** Adds credentials in front of those of before, and forgets the oldest. */
    private synchronized SecretRedactor with(Credentials added) {
        List<Credentials> credentials = new ArrayList<>(known.credentials());
        if (!credentials.contains(added)) {
            credentials.add(0, added);
            if (credentials.size() > MOST_CREDENTIALS) {
                credentials.remove(MOST_CREDENTIALS);
            }
            SecretRedactor redactor = SecretRedactor.NONE;
            for (Credentials one : credentials) {
                redactor = redactor.and(SecretRedactor.of(one)).and(SecretRedactor.of(keyId(one)));
            }
            known = new Known(List.copyOf(credentials), redactor);
        }
        return known.redactor();
    }

    /** The id of a key is no secret, but whoever receives a recording has no use for it. */
    private static String keyId(Credentials credentials) {
        if (credentials instanceof SessionCredentials session) {
            return session.accessKeyId();
        }
        return credentials instanceof AccessKeyCredentials key ? key.accessKeyId() : "";
    }

    private record Known(List<Credentials> credentials, SecretRedactor redactor) {}
}
