import { startPrediction } from './prediction.ts';
import { takeGesture } from './take-gesture.ts';

const gesture = takeGesture();
if (gesture) startPrediction(gesture);
