// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The caller's own response to a campaign. It is answered by reading, by every autosave and by the submission;
/// submitting
/// again answers the same.
///
/// @param state NOT_STARTED, STARTED or SUBMITTED
/// @param answers value by item code
/// @param instrument in an adaptive test with the questions asked so far and the next one, where there is one
/// @param most how many items are asked at most
/// @param notice the purpose notice to confirm before the first answer
/// @param noticeConfirmed whether the caller confirmed that version of the notice
/// @param result of a submitted test, else null
public record ResponseView(
        CampaignView campaign,
        InstrumentView instrument,
        String state,
        int most,
        Map<String, Integer> answers,
        PurposeNotice notice,
        boolean noticeConfirmed,
        @Nullable Instant submittedAt,
        @Nullable TestResultView result,
        long version) {

    /// What the answers are used for and who sees them.
    public record PurposeNotice(String version, String text, List<String> whoSees) {}
}
