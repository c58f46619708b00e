// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.failure;

import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.BadRequestException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.PermissionException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.rollout.model.JournalException;
import io.clusterupgrade.upgrade.model.ActionNotAllowedException;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.TaskNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Translates exceptions: each has an exit code, and a remedy where its message does not say it. */
public final class Problems {
    private static final String LATER = "Try again in some minutes; \"clusterup doctor\" checks the connection.";

    private Problems() {}

    /** Returns the problem behind an exception. */
    public static Problem of(Throwable failure) {
        if (failure instanceof CliException ours) {
            return ours.problem();
        }
        String message = message(failure);
        if (failure instanceof StartRejectedException || failure instanceof ActionNotAllowedException) {
            return ofRejection(failure, message);
        }
        if (failure instanceof StartOutcomeUnknownException) {
            return new Problem(
                    ExitCode.OUTCOME_UNKNOWN,
                    message,
                    "The token is saved: \"clusterup watch\" finds the upgrade if it was started. Do not start it"
                            + " again before.");
        }
        if (failure instanceof OutcomeUnknownException) {
            return new Problem(
                    ExitCode.OUTCOME_UNKNOWN,
                    message,
                    "Look at the cluster with \"clusterup status\" before you repeat it.");
        }
        if (failure instanceof NotFinishedException) {
            return new Problem(ExitCode.REJECTED, message, null);
        }
        if (failure instanceof TaskNotFoundException) {
            return new Problem(ExitCode.NOT_FOUND, message, "\"clusterup history\" shows the upgrades of the cluster.");
        }
        if (failure instanceof CredentialsException keys) {
            return ofCredentials(keys, message);
        }
        if (failure instanceof CloudException cloud) {
            return ofCloud(cloud, message);
        }
        return ofLocal(failure, message);
    }

    /** A start that was rejected because of a failed call is explained by that call, if nothing was sent. */
    private static Problem ofRejection(Throwable failure, String message) {
        Throwable cause = failure.getCause();
        if (cause instanceof CredentialsException
                || cause instanceof AuthenticationException
                || cause instanceof TransportException) {
            Problem origin = of(cause);
            return new Problem(origin.code(), message, origin.remedy());
        }
        return new Problem(ExitCode.REJECTED, message, null);
    }

    private static Problem ofCredentials(CredentialsException keys, String message) {
        if (hasCause(keys, TransportException.class) || hasCause(keys, UnknownHostException.class)) {
            return new Problem(ExitCode.NETWORK, message, LATER);
        }
        String remedy = keys.isNotSetUp()
                ? "Set the variables of the vendor, or name a profile with --profile; \"clusterup doctor\" shows what"
                        + " was tried."
                : null;
        return new Problem(ExitCode.CREDENTIALS, message, remedy);
    }

    private static Problem ofCloud(CloudException cloud, String message) {
        if (cloud instanceof AuthenticationException) {
            return new Problem(
                    ExitCode.CREDENTIALS,
                    message,
                    "\"clusterup doctor\" compares the clock and names the source of the credentials.");
        }
        if (cloud instanceof PermissionException) {
            return new Problem(ExitCode.CREDENTIALS, message, "Ask for the permission, or use another --profile.");
        }
        if (cloud instanceof NotFoundException) {
            return new Problem(ExitCode.NOT_FOUND, message, null);
        }
        if (cloud instanceof TransportException) {
            boolean isUnknownHost = hasCause(cloud, UnknownHostException.class);
            return new Problem(
                    ExitCode.NETWORK,
                    message,
                    isUnknownHost ? "Check --region, --endpoint and the name server." : LATER);
        }
        if (cloud instanceof DecodeException) {
            return new Problem(
                    ExitCode.SERVICE,
                    message,
                    "Something else than the service may respond there: check --endpoint and the proxy.");
        }
        if (cloud instanceof BadRequestException || cloud instanceof ConflictException) {
            return new Problem(ExitCode.REJECTED, message, null);
        }
        if (cloud instanceof ThrottledException || cloud instanceof ServerException) {
            return new Problem(ExitCode.SERVICE, message, LATER);
        }
        if (cloud instanceof ApiException response && response.code().isEmpty()) {
            return new Problem(
                    ExitCode.SERVICE,
                    message,
                    "Something else than the service may respond there: check --endpoint and the proxy.");
        }
        return new Problem(
                cloud instanceof CallCancelledException ? ExitCode.NETWORK : ExitCode.SERVICE, message, null);
    }

    private static Problem ofLocal(Throwable failure, String message) {
        if (failure instanceof JournalException) {
            return new Problem(ExitCode.LOCAL_FILES, message, null);
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            return new Problem(ExitCode.LOCAL_FILES, message, null);
        }
        if (failure instanceof IllegalArgumentException) {
            return new Problem(ExitCode.USAGE, message, null);
        }
        return new Problem(
                ExitCode.INTERNAL,
                failure.getClass().getSimpleName() + ": " + message,
                "This is a mistake in clusterup: please report it, with the output of --debug.");
    }

    /** Returns the message in one line. */
    private static String message(Throwable failure) {
        String text = failure.getMessage();
        return text == null || text.isBlank()
                ? failure.getClass().getSimpleName()
                : CliWords.of(text.strip()).replaceAll("\\s*\\R\\s*", "; ");
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
