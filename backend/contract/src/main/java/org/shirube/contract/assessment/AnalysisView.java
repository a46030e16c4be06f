// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well an instrument measured in a campaign, `GET /api/v1/campaigns/{id}/analysis`. It names nobody.
///
/// @param people who submitted
/// @param leastPeople with fewer there are no scales
/// @param hastyShare share of them who took less than two seconds for an item, 0 to 1; null where no time is known
/// @param scales a test has one, other instruments one for each area
/// @param severity of managers in a self-rating that they confirmed; null before, and for other instruments
/// @param calibration of a test's questions, null where they have the author's difficulties or it is no test
public record AnalysisView(
        int people,
        int leastPeople,
        @Nullable Double hastyShare,
        List<AnalysedScale> scales,
        @Nullable DifficultyView calibration,
        @Nullable SeverityView severity) {

    /// Whether severity of managers can be told apart from the level of their people. It names nobody.
    ///
    /// @param managers who confirmed
    /// @param reason why not: NO_LINKS, SEVERAL_GROUPS or TOO_FEW_LINKS; null where it can
    /// @param spread standard deviation of the severities in levels; null where they cannot be told apart
    public record SeverityView(
            int managers, @Nullable String reason, @Nullable Double spread) {}

    /// A scale. What cannot be computed is null.
    ///
    /// @param people who answered every item
    /// @param leftOut people who left an item out
    /// @param alpha Cronbach's alpha, with Feldt's 95 % interval
    /// @param omega McDonald's omega by one factor (minimum residuals)
    /// @param standardErrorOfMeasurement of the sum of the items
    /// @param straightLining share of the people whose answers were all the same, 0 to 1; null for a test
    /// @param flags LOW_ALPHA, SUSPECTED_REVERSAL
    public record AnalysedScale(
            String name,
            int people,
            int leftOut,
            @Nullable Double alpha,
            @Nullable Double alphaLow,
            @Nullable Double alphaHigh,
            @Nullable Double omega,
            @Nullable Double standardErrorOfMeasurement,
            @Nullable Double straightLining,
            List<String> flags,
            List<AnalysedItem> items) {}

    /// An item. For a question of a test the mean is the share of right answers.
    ///
    /// @param itemTotal correlation with the sum of the other items
    /// @param floor share of the lowest answer, 0 to 1
    /// @param ceiling share of the highest answer, 0 to 1
    /// @param options of a question of a test
    /// @param flags LOW_ITEM_TOTAL, SUSPECTED_REVERSAL, MISLEADING_OPTION
    public record AnalysedItem(
            String code,
            String text,
            @Nullable Double mean,
            @Nullable Double standardDeviation,
            @Nullable Double itemTotal,
            @Nullable Double alphaIfDeleted,
            @Nullable Double floor,
            @Nullable Double ceiling,
            List<AnalysedOption> options,
            List<String> flags) {}

    /// An option of a question.
    ///
    /// @param top share of the third with the best results that chose it
    /// @param bottom share of the third with the lowest results that chose it
    /// @param flagged whether it draws the wrong people
    public record AnalysedOption(String text, boolean key, int count, double top, double bottom, boolean flagged) {}

    /// A calibration.
    ///
    /// @param number 1 for the first
    /// @param model TWO_PARAMETER or RASCH
    /// @param on day of the calibration
    /// @param people whose answers it used
    public record DifficultyView(int number, String model, LocalDate on, int people) {}
}
