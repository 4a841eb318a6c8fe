
quiz-none = There are no questions now.
quiz-heading = Question { $place } of { $count }
quiz-ask = What do you think? I do not store what you choose, and there are no points.
quiz-right = ‘{ $option }’ is the right answer.
quiz-other = You chose ‘{ $option }’. The right answer is ‘{ $right }’.
quiz-why = { $option }: { $why }
quiz-next-button = Next question
quiz-end = Those were all the questions.
